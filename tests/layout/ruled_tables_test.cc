// Tables told by their rules.
#include "layout/ruled_tables.h"

#include <gtest/gtest.h>

#include "page_maker.h"

namespace trichdan {
namespace {

constexpr int kLeft = 200;
constexpr int kTop = 600;
constexpr int kCell = 300;  // wide
constexpr int kRow = 60;    // high

// A grid of three columns and `rows` rows of rules 3 pixels thick.
class Table {
 public:
  explicit Table(int rows) {
    for (int row = 0; row <= rows; ++row) across(0, 3, row);
    for (int column = 0; column <= 3; ++column) upright(column, 0, rows);
  }
  Table& across(int from, int to, int row) {
    maker_.mark(Mark::Kind::rule_across, {kLeft + kCell * from, kTop + kRow * row,
                                          kLeft + kCell * to + 3, kTop + kRow * row + 3});
    return *this;
  }
  Table& upright(int column, int from, int to) {
    maker_.mark(Mark::Kind::rule_upright, {kLeft + kCell * column, kTop + kRow * from,
                                           kLeft + kCell * column + 3, kTop + kRow * to + 3});
    return *this;
  }
  Table& cell(int column, int row, const char* text) {
    maker_.line(kLeft + kCell * column + 20, kTop + kRow * row + 15, text);
    return *this;
  }
  PageMaker& maker() { return maker_; }

 private:
  PageMaker maker_;
};

std::string shown(const PageReading& page, const TableGrid& grid) {
  std::string text;
  for (const auto& row : grid.rows) {
    for (const TableCell& cell : row) {
      for (const std::uint32_t word : cell.words) text += page.words[word].text + ' ';
      text += cell.columns > 1 ? "(" + std::to_string(cell.columns) + ")| " : "| ";
    }
    text += '\n';
  }
  return text;
}

std::string tables_of_page(PageMaker& maker) {
  std::string text;
  for (const RuledTable& table : find_ruled_tables(rows_of(maker.page()))) {
    text += shown(maker.page(), table.grid);
  }
  return text;
}

TEST(RuledTables, CellsLieBetweenRules) {
  Table table(3);
  table.cell(0, 0, "TT").cell(1, 0, "Đơn vị").cell(2, 0, "Tỷ lệ");
  table.cell(0, 1, "1").cell(1, 1, "Sở Y tế").cell(2, 1, "98,5");
  table.cell(0, 2, "2").cell(2, 2, "86");
  EXPECT_EQ(tables_of_page(table.maker()),
            "TT | Đơn vị | Tỷ lệ | \n1 | Sở Y tế | 98,5 | \n2 | | 86 | \n");
}

TEST(RuledTables, ARowWithoutWordsIsLeftOut) {
  Table table(3);
  table.cell(0, 0, "TT").cell(1, 0, "Đơn vị");
  table.cell(0, 2, "2").cell(1, 2, "Sở Y tế");
  EXPECT_EQ(tables_of_page(table.maker()), "TT | Đơn vị | | \n2 | Sở Y tế | | \n");
}

// A heading over two columns, its rule missing between them; the first column's heading is two
// rows high.
TEST(RuledTables, MergedCellsAreKept) {
  PageMaker maker;
  const auto across = [&](int from, int to, int row) {
    maker.mark(Mark::Kind::rule_across, {kLeft + kCell * from, kTop + kRow * row,
                                         kLeft + kCell * to + 3, kTop + kRow * row + 3});
  };
  const auto upright = [&](int column, int from, int to) {
    maker.mark(Mark::Kind::rule_upright, {kLeft + kCell * column, kTop + kRow * from,
                                          kLeft + kCell * column + 3, kTop + kRow * to + 3});
  };
  across(0, 3, 0);
  across(1, 3, 1);
  across(0, 3, 2);
  across(0, 3, 3);
  upright(0, 0, 3);
  upright(1, 0, 3);
  upright(2, 1, 3);
  upright(3, 0, 3);
  maker.line(kLeft + 20, kTop + 45, "Huyện");
  maker.line(kLeft + kCell + 200, kTop + 15, "Năm 2024");
  maker.line(kLeft + kCell + 20, kTop + kRow + 15, "Kế hoạch");
  maker.line(kLeft + 2 * kCell + 20, kTop + kRow + 15, "Thực hiện");
  maker.line(kLeft + 20, kTop + 2 * kRow + 15, "Nậm Pồ");
  maker.line(kLeft + kCell + 20, kTop + 2 * kRow + 15, "180");
  maker.line(kLeft + 2 * kCell + 20, kTop + 2 * kRow + 15, "210");
  EXPECT_EQ(tables_of_page(maker),
            "Huyện | Năm 2024 (2)| | \n| Kế hoạch | Thực hiện | \nNậm Pồ | 180 | 210 | \n");
}

TEST(RuledTables, WhatIsNone) {
  PageMaker rule;
  rule.mark(Mark::Kind::rule_across, {200, 600, 520, 603}).line(200, 620, "chú thích");
  EXPECT_EQ(tables_of_page(rule), "") << "one rule";
  PageMaker frame;
  frame.mark(Mark::Kind::rule_across, {200, 600, 1400, 603})
      .mark(Mark::Kind::rule_across, {200, 800, 1400, 803})
      .mark(Mark::Kind::rule_upright, {200, 600, 203, 803})
      .mark(Mark::Kind::rule_upright, {1397, 600, 1400, 803})
      .line(250, 700, "một khung quanh một đoạn văn");
  EXPECT_EQ(tables_of_page(frame), "") << "a frame has one cell";
  Table empty(3);
  EXPECT_EQ(tables_of_page(empty.maker()), "") << "a form without a word";
}

}  // namespace
}  // namespace trichdan
