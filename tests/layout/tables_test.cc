// Tables told from words: what is one, and what only looks like one.
#include "layout/tables.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "layout/layout.h"
#include "page_maker.h"

namespace trichdan {
namespace {

using Texts = std::vector<std::vector<std::string>>;

struct Cell {
  int x;
  const char* text;
};

// A reader's page: each cell is a line of its own.
class Page {
 public:
  Page& row(int y, const std::vector<Cell>& cells) {
    for (const Cell& cell : cells) maker_.line(cell.x, y, cell.text);
    return *this;
  }
  Page& prose(int y, int lines) {
    for (int i = 0; i < lines; ++i) {
      maker_.line(200, y + 50 * i,
                  "các cơ quan, đơn vị trong toàn tỉnh đã triển khai đầy đủ nội dung, hoàn thành");
    }
    return *this;
  }
  std::vector<Texts> tables() const {
    const PageRows rows = rows_of(maker_.page());
    std::vector<Texts> tables;
    for (const TableGrid& grid : find_tables(rows, 0, rows.rows.size())) {
      Texts& texts = tables.emplace_back();
      for (const auto& row : grid.rows) {
        auto& cells = texts.emplace_back();
        for (const TableCell& cell : row) cells.push_back(rows.text_of(cell.words));
      }
    }
    return tables;
  }

 private:
  PageMaker maker_;
};

TEST(Tables, RowsAndColumnsBetweenProse) {
  const auto tables = Page()
                          .prose(100, 4)
                          .row(400, {{200, "Đơn vị"}, {700, "Kế hoạch"}, {1100, "Tỷ lệ"}})
                          .row(480, {{200, "Huyện Một"}, {700, "8.000"}, {1100, "95,5%"}})
                          .row(560, {{200, "Huyện Hai"}, {700, "6.000"}, {1100, "89,0%"}})
                          .prose(700, 4)
                          .tables();
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0], (Texts{{"Đơn vị", "Kế hoạch", "Tỷ lệ"},
                              {"Huyện Một", "8.000", "95,5%"},
                              {"Huyện Hai", "6.000", "89,0%"}}));
}

TEST(Tables, AWrappedCellIsOneRow) {
  const auto tables = Page()
                          .row(400, {{200, "Đơn vị"}, {700, "Kế hoạch"}, {1100, "Tỷ lệ"}})
                          .row(480, {{200, "Lưu trữ lịch"}, {700, "8.000"}, {1100, "95,5%"}})
                          .row(520, {{200, "sử tỉnh"}})
                          .row(600, {{200, "Huyện Hai"}, {700, "6.000"}, {1100, "89,0%"}})
                          .tables();
  ASSERT_EQ(tables.size(), 1U);
  ASSERT_EQ(tables[0].size(), 3U);
  EXPECT_EQ(tables[0][1][0], "Lưu trữ lịch sử tỉnh");
}

TEST(Tables, AnEmptyCellIsKept) {
  const auto tables = Page()
                          .row(400, {{200, "Đơn vị"}, {700, "Kế hoạch"}, {1100, "Tỷ lệ"}})
                          .row(480, {{200, "Huyện Một"}, {1100, "95,5%"}})
                          .row(560, {{200, "Huyện Hai"}, {700, "6.000"}, {1100, "89,0%"}})
                          .tables();
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0][1], (std::vector<std::string>{"Huyện Một", "", "95,5%"}));
}

TEST(Tables, WhatIsNone) {
  EXPECT_TRUE(Page().prose(100, 12).tables().empty()) << "prose";
  EXPECT_TRUE(Page()
                  .row(400, {{200, "1."}, {300, "Xây dựng kế hoạch"}})
                  .row(480, {{200, "2."}, {300, "Tổ chức thực hiện"}})
                  .row(560, {{200, "3."}, {300, "Báo cáo kết quả"}})
                  .tables()
                  .empty())
      << "a list whose numbers hang";
  EXPECT_TRUE(Page()
                  .row(400, {{200, "Đơn vị"}, {700, "Kế hoạch"}, {1100, "Tỷ lệ"}})
                  .row(480, {{200, "Huyện Một"}, {700, "8.000"}, {1100, "95,5%"}})
                  .tables()
                  .empty())
      << "two rows";
  EXPECT_TRUE(Page()
                  .row(400, {{200, "Người lập"}, {1100, "Giám đốc"}})
                  .row(600, {{200, "(đã ký)"}, {1100, "(đã ký)"}})
                  .row(700, {{200, "Trần Văn A"}, {1100, "Lê Thị B"}})
                  .tables()
                  .empty())
      << "two signatures";
}

TEST(Tables, WordsStayInLines) {
  PageMaker maker;
  for (int y : {400, 480, 560}) {
    maker.line(200, y, "Huyện").line(700, y, "8.000").line(1100, y, "95,5%");
  }
  const PageLayout layout = lay_out(maker.page(), false);
  ASSERT_EQ(layout.tables.size(), 1U);
  std::size_t words = 0;
  for (const Line& line : layout.lines) words += line.words.size();
  EXPECT_EQ(words, maker.page().words.size());
}

}  // namespace
}  // namespace trichdan
