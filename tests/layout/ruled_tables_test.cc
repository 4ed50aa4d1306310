// Tables told by their rules.
#include "layout/ruled_tables.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "layout/layout.h"
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

TEST(RuledTables, TheUnitOfAColumnIsNoSpeck) {
  Table table(2);
  table.cell(0, 0, "TT").cell(1, 0, "Tỷ lệ (%)").cell(2, 0, "Chết (‰)").cell(0, 1, "1");
  EXPECT_EQ(tables_of_page(table.maker()), "TT | Tỷ lệ (%) | Chết (‰) | \n1 | | | \n");
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

// Cells of a few words do not tell how far a page fell to the right; its rules do.
TEST(RuledTables, ASkewedTableOfShortCells) {
  constexpr double kSlope = 0.024;
  PageMaker maker;
  const auto fall = [](int x) { return static_cast<int>(std::lround(kSlope * x)); };
  const int right = kLeft + 3 * 400;
  for (const int y : {kTop, kTop + 60, kTop + 160}) {
    maker.mark(Mark::Kind::rule_across, {kLeft, y + fall(kLeft), right, y + fall(right) + 3});
  }
  for (int column = 0; column <= 3; ++column) {
    const int x = kLeft + 400 * column;
    maker.mark(Mark::Kind::rule_upright, {x - 2, kTop + fall(x), x + 3, kTop + 160 + fall(x)});
  }
  const auto cell = [&](int column, int y, const char* text) {
    const int x = kLeft + 400 * column + 30;
    maker.line(x, kTop + y + fall(x), text);
  };
  cell(0, 15, "Huyện");
  cell(1, 15, "Kế hoạch");
  cell(2, 15, "Thực hiện");
  cell(0, 75, "Nậm Pồ");
  cell(0, 125, "(xã)");
  cell(1, 75, "180");
  cell(2, 75, "210");
  cell(2, 125, "(sáu tháng)");
  EXPECT_EQ(tables_of_page(maker),
            "Huyện | Kế hoạch | Thực hiện | \nNậm Pồ (xã) | 180 | 210 (sáu tháng) | \n");
}

// Letters of a heading touch the rule below them where a side begins: it seems to begin higher.
TEST(RuledTables, ASideThatALetterMadeLonger) {
  PageMaker maker;
  const auto across = [&](int from, int to, int y) {
    maker.mark(Mark::Kind::rule_across, {kLeft + kCell * from, y, kLeft + kCell * to + 3, y + 3});
  };
  const auto upright = [&](int column, int y0, int y1) {
    maker.mark(Mark::Kind::rule_upright,
               {kLeft + kCell * column, y0, kLeft + kCell * column + 3, y1});
  };
  across(0, 3, kTop);
  across(1, 3, kTop + 36);
  across(0, 3, kTop + 80);
  across(0, 3, kTop + 130);
  for (const int column : {0, 1, 3}) upright(column, kTop, kTop + 130);
  upright(2, kTop + 20, kTop + 130);
  maker.line(kLeft + 20, kTop + 5, "Huyện");
  maker.line(kLeft + kCell + 220, kTop + 5, "Trong đó");
  maker.line(kLeft + kCell + 20, kTop + 45, "Nam");
  maker.line(kLeft + 2 * kCell + 20, kTop + 45, "Nữ");
  maker.line(kLeft + 20, kTop + 90, "Nậm Pồ");
  maker.line(kLeft + kCell + 20, kTop + 90, "180");
  EXPECT_EQ(tables_of_page(maker), "Huyện | Trong đó (2)| | \n| Nam | Nữ | \nNậm Pồ | 180 | | \n");
}

// A table of three columns with two rows of words, and what else was found on the page.
Table well_ruled() {
  Table table(3);
  table.cell(0, 0, "TT").cell(1, 0, "Đơn vị").cell(2, 0, "Kết quả");
  table.cell(0, 1, "1").cell(1, 1, "Sở Y tế").cell(2, 1, "Đạt");
  table.cell(0, 2, "2").cell(1, 2, "Sở Nội vụ").cell(2, 2, "Đạt");
  return table;
}

TEST(RuledTables, ALineOverTheTableStaysBeforeIt) {
  Table table = well_ruled();
  table.maker().mark(Mark::Kind::rule_upright, {kLeft, kTop - 40, kLeft + 3, kTop + 180});
  table.maker().line(kLeft, kTop - 38, "Kết quả như sau:");
  const PageLayout layout = lay_out(table.maker().page(), false);
  ASSERT_EQ(layout.tables.size(), 1U);
  EXPECT_EQ(layout.tables[0].rows.size(), 3U);
  EXPECT_EQ(layout.lines.front().words.size(), 4U) << "in reading order before the cells";
}

TEST(RuledTables, StrokesThatAreNoRulesOfIt) {
  const std::string expected =
      "TT | Đơn vị | Kết quả | \n1 | Sở Y tế | Đạt | \n2 | Sở Nội vụ | Đạt | \n";
  const auto x = [](int column, int off) { return kLeft + kCell * column + off; };
  const auto y = [](int row, int off) { return kTop + kRow * row + off; };
  const struct {
    Mark::Kind kind;
    Box box;
    const char* why;
  } rows[] = {
      {Mark::Kind::rule_upright,
       {x(1, 150), y(0, 3), x(1, 153), y(0, 35)},
       "a stroke of a seal hangs from the uppermost rule"},
      {Mark::Kind::rule_upright,
       {x(1, 25), y(1, 0), x(1, 28), y(2, 0)},
       "letters below each other, from rule to rule"},
      {Mark::Kind::rule_across, {x(1, 60), y(1, 30), x(1, 160), y(1, 33)}, "a line under a word"},
      {Mark::Kind::rule_across,
       {x(0, -90), y(2, 0), x(3, 3), y(2, 3)},
       "a rule that goes on over a speck beside the table"},
      {Mark::Kind::unread, {x(1, 60), y(1, 20), x(1, 160), y(1, 50)}, "writing nobody could read"},
      {Mark::Kind::rule_across,
       {x(0, 0), y(2, 0), x(3, 25), y(2, 3)},
       "a rule across that reaches a little over the side"},
  };
  for (const auto& row : rows) {
    Table table = well_ruled();
    table.maker().mark(row.kind, row.box);
    EXPECT_EQ(tables_of_page(table.maker()), expected) << row.why;
  }
}

TEST(RuledTables, ItsGapsAreItsInnerSides) {
  Table table = well_ruled();
  const auto tables = find_ruled_tables(rows_of(table.maker().page()));
  ASSERT_EQ(tables.size(), 1U);
  ASSERT_EQ(tables[0].grid.gaps.size(), 2U);
  EXPECT_NEAR(tables[0].grid.gaps[0].begin, kLeft + kCell, 3);
  EXPECT_NEAR(tables[0].grid.gaps[1].end, kLeft + 2 * kCell, 3);
}

// Small type below large type is a footnote, but not in a table.
TEST(RuledTables, ATableOfSmallTypeIsNoFootnote) {
  Table table(3);
  PageMaker& maker = table.maker();
  for (int row = 0; row < 8; ++row) {
    maker.line(kLeft, 100 + row * 50, "Một dòng của thân văn bản in bằng chữ lớn hơn trong bảng");
  }
  const char* const cells[3][3] = {{"TT", "Đơn vị được kiểm tra", "Kết quả"},
                                   {"1", "Sở Y tế", "Đạt yêu cầu"},
                                   {"2", "Sở Nội vụ", "Đạt yêu cầu"}};
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 3; ++column) {
      maker.line(kLeft + kCell * column + 10, kTop + kRow * row + 20, cells[row][column],
                 {.confidence = 95, .scale = 0.7});
    }
  }
  const PageLayout layout = lay_out(maker.page(), false);
  ASSERT_EQ(layout.tables.size(), 1U);
  EXPECT_EQ(layout.tables[0].rows.size(), 3U);
  for (const Line& line : layout.lines) EXPECT_EQ(name_of(line.role), "body");
}

// The type of a table may be wider than the body's, which is no footnote for that.
TEST(RuledTables, TheBodyBelowATableOfWiderTypeIsNoFootnote) {
  Table table(7);
  PageMaker& maker = table.maker();
  for (int row = 0; row < 7; ++row) {
    for (int column = 0; column < 3; ++column) {
      maker.line(kLeft + kCell * column + 4, kTop + kRow * row + 15, "Phòng khám nội",
                 {.confidence = 95, .scale = 1.2});
    }
  }
  maker.line(kLeft, 1120, "5. Kinh phí thẩm định: theo phụ lục.");
  maker.line(kLeft, 1180, "6. Tổ chức thực hiện:");
  for (int row = 0; row < 3; ++row) {
    maker.line(kLeft, 1230 + row * 50, "Các dòng của thân văn bản đứng dưới bảng, chữ như thường");
  }
  for (const Line& line : lay_out(maker.page(), false).lines) EXPECT_EQ(name_of(line.role), "body");
}

// Every line of a cell wraps, however short it is beside the page's lines.
TEST(RuledTables, ACellIsOneParagraphUnlessAnItemBegins) {
  Table table(2);
  PageMaker& maker = table.maker();
  for (int row = 0; row < 8; ++row) {
    maker.line(kLeft, 100 + row * 50, "Một dòng của thân văn bản dài hơn dòng của bảng nhiều lần");
  }
  table.cell(0, 0, "TT").cell(1, 0, "Cơ sở");
  table.cell(0, 1, "1");
  maker.line(kLeft + kCell + 20, kTop + kRow + 5, "Phòng khám", {.confidence = 95, .scale = 0.5});
  maker.line(kLeft + kCell + 20, kTop + kRow + 32, "đa khoa", {.confidence = 95, .scale = 0.5});
  maker.line(kLeft + 2 * kCell + 20, kTop + kRow + 5, "- Khám", {.confidence = 95, .scale = 0.5});
  maker.line(kLeft + 2 * kCell + 20, kTop + kRow + 32, "- Chữa", {.confidence = 95, .scale = 0.5});
  const PageReading page = maker.page();
  const PageLayout layout = lay_out(page, false);
  ASSERT_EQ(layout.tables.size(), 1U);
  std::map<std::string, bool> starts;
  for (const Line& line : layout.lines) {
    starts[page.words[line.words.back()].text] = line.starts_paragraph;
  }
  EXPECT_TRUE(starts.at("khám")) << "another cell";
  EXPECT_FALSE(starts.at("khoa"));
  EXPECT_TRUE(starts.at("Chữa")) << "an item";
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
  Table grain(3);
  for (int row = 0; row < 3; ++row) {
    grain.maker().line(60, kTop + kRow * row + 15,
                       "của Ban Thường vụ về học tập, quán triệt và thực hiện Kết luận số 01 của "
                       "Bộ Chính trị và các");
  }
  EXPECT_EQ(tables_of_page(grain.maker()), "") << "lines of prose that run over its sides";
  Table empty(3);
  EXPECT_EQ(tables_of_page(empty.maker()), "") << "a form without a word";
  Table seal(3);
  seal.cell(0, 0, "3").cell(1, 2, "ỨNG");
  EXPECT_EQ(tables_of_page(seal.maker()), "") << "strokes about two words";
}

// Between a row above and one below a side is missing: broken off, or of merged cells.
TEST(RuledTables, ABrokenSideStillPartsWords) {
  const auto row_of = [](const std::vector<std::pair<int, const char*>>& lines) {
    PageMaker maker;
    for (int row = 0; row <= 3; ++row) {
      const int y = kTop + kRow * row;
      maker.mark(Mark::Kind::rule_across, {kLeft, y, kLeft + 3 * kCell + 3, y + 3});
    }
    for (const int column : {0, 1, 2, 3}) {
      const int x = kLeft + kCell * column;
      for (const int row : {0, 1, 2}) {
        if (column == 1 && row == 1) continue;
        maker.mark(Mark::Kind::rule_upright,
                   {x, kTop + kRow * row, x + 3, kTop + kRow * (row + 1) + 3});
      }
    }
    for (const int row : {0, 2}) {
      for (const int column : {0, 1, 2}) {
        maker.line(kLeft + kCell * column + 20, kTop + kRow * row + 15, "chữ");
      }
    }
    for (const auto& [x, text] : lines) maker.line(kLeft + x, kTop + kRow + 15, text);
    const std::string text = tables_of_page(maker);
    const std::size_t begin = text.find('\n') + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  EXPECT_EQ(row_of({{20, "Sở Y tế"}, {kCell + 20, "98"}}), "Sở Y tế | 98 | | ");
  EXPECT_EQ(row_of({{200, "Một đề mục chung"}}), "Một đề mục chung (2)| | | ")
      << "words go over it";
  EXPECT_EQ(row_of({{20, "Hồ sơ"}}), "Hồ sơ (2)| | | ") << "nothing on the other side";
  EXPECT_EQ(row_of({{kCell + 20, "98"}}), "98 (2)| | | ") << "it may be of both";
}

// A seal's ring in a cell is read as letters and figures.
TEST(RuledTables, WhatASealLeftInACellIsNoText) {
  const auto roles_of = [](float confidence, const char* word) {
    Table table(3);
    table.cell(0, 0, "TT").cell(1, 0, "Đơn vị").cell(2, 0, "Tỷ lệ").cell(0, 1, "1");
    for (int line = 0; line < 2; ++line) {
      const int y = kTop + kRow + 2 + 28 * line;
      table.maker().line(kLeft + kCell + 20, y, "3 * v8", {.confidence = 45, .scale = 0.8});
      table.maker().line(kLeft + kCell + 200, y, word, {.confidence = confidence, .scale = 0.8});
    }
    std::string roles;
    for (const Line& line : lay_out(table.maker().page(), false).lines) {
      roles += line.role == Role::stamp ? "s" : "b";
    }
    return roles;
  };
  EXPECT_EQ(roles_of(50, "T"), "bbbbss");
  EXPECT_EQ(roles_of(90, "Sở"), "bbbbbb") << "a word among it was read well";
}

}  // namespace
}  // namespace trichdan
