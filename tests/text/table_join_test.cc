// Tables that go on over a page: one table, or two.
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "text/stream.h"

namespace trichdan {
namespace {

constexpr int kColumn = 400;  // pixels wide

// A page made of lines of text and of tables, whose rows are cells between bars.
class Page {
 public:
  explicit Page(int dpi = 200) { reading_.dpi = dpi; }

  Page& line(Role role, const std::string& text) {
    Line line;
    line.role = role;
    line.words = add_words(text);
    layout_.lines.push_back(std::move(line));
    return *this;
  }
  // `rows`: "1 | Sở Y tế | 98"; `shift` moves the columns to the right, `wider` also apart.
  Page& table(const std::vector<std::string>& rows, int shift = 0, int wider = 0) {
    TableGrid grid;
    for (const std::string& row : rows) {
      std::vector<TableCell> cells;
      std::istringstream in(row);
      for (std::string cell; std::getline(in, cell, '|');) {
        cells.push_back({add_words(cell)});
        if (cells.back().words.empty()) continue;
        Line line;
        line.words = cells.back().words;
        layout_.lines.push_back(std::move(line));
      }
      grid.columns = cells.size();
      grid.rows.push_back(std::move(cells));
    }
    for (int i = 1; i < static_cast<int>(grid.columns); ++i) {
      const int x = (kColumn + wider) * i + shift;
      grid.gaps.push_back({x * reading_.dpi / 200, x * reading_.dpi / 200});
    }
    layout_.tables.push_back(std::move(grid));
    return *this;
  }

  const PageReading& reading() const { return reading_; }
  const PageLayout& layout() const { return layout_; }

 private:
  std::vector<std::uint32_t> add_words(const std::string& text) {
    std::vector<std::uint32_t> words;
    std::istringstream in(text);
    for (std::string word; in >> word;) {
      words.push_back(static_cast<std::uint32_t>(reading_.words.size()));
      const int y = 10 * static_cast<int>(reading_.words.size());
      reading_.words.push_back({word, {0, y, 50, y + 9}, 90, 0, 0, {}});
    }
    return words;
  }

  PageReading reading_;
  PageLayout layout_;
};

DocumentText text_of(const std::vector<Page>& pages, std::vector<int> numbers = {}) {
  std::vector<PageReading> readings;
  std::vector<PageLayout> layouts;
  for (const Page& page : pages) {
    readings.push_back(page.reading());
    layouts.push_back(page.layout());
    if (numbers.size() < readings.size()) numbers.push_back(static_cast<int>(readings.size()));
  }
  return build_text(readings, layouts, numbers);
}

// A table a line: rows parted by " / ", cells by "|".
std::string tables_of(const DocumentText& text) {
  std::string shown;
  for (const TableText& table : text.tables) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (row > 0) shown += " / ";
      for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
        shown += (i > 0 ? "|" : "") + table.rows[row][i].text;
      }
    }
    shown += "\n";
  }
  return shown;
}

TEST(JoinedTables, GoOnWhereNothingStandsBetween) {
  const std::vector<std::string> upper{"TT|Đơn vị|Đạt", "1|Sở Y tế|98"};
  const std::vector<std::string> lower{"2|Sở Tài chính|86"};
  const std::string one = "TT|Đơn vị|Đạt / 1|Sở Y tế|98 / 2|Sở Tài chính|86\n";
  const std::string two = "TT|Đơn vị|Đạt / 1|Sở Y tế|98\n2|Sở Tài chính|86\n";
  const struct {
    Page first, second;
    std::string expected;
    const char* why;
  } rows[] = {
      {Page().line(Role::body, "Kết quả:").table(upper),
       Page().table(lower).line(Role::body, "Hết bảng."), one, "nothing between"},
      {Page().table(upper).line(Role::page_number, "1"),
       Page().line(Role::page_number, "2").table(lower), one, "page numbers between"},
      {Page().table(upper).line(Role::footnote, "1 Số liệu ước tính."), Page().table(lower), one,
       "a footnote stands below every table"},
      {Page().table(upper).line(Role::body, ". -"), Page().table(lower), one, "specks between"},
      {Page().table(upper).line(Role::body, "Bảng 2:"), Page().table(lower), two,
       "text below the first"},
      {Page().table(upper), Page().line(Role::body, "Bảng 2:").table(lower), two,
       "text above the second"},
      {Page().table(upper), Page().table(lower, 30), one, "the paper lay 4 mm to the right"},
      {Page().table(upper), Page().table(lower, 72), one, "margins change sides, 9 mm"},
      {Page().table(upper), Page().table(lower, 240), two, "30 mm are another table"},
      {Page().table(upper), Page().table(lower, 0, 60), two, "columns of other widths"},
      {Page().table(upper), Page(300).table(lower), one, "scanned at another resolution"},
      {Page().table(upper), Page().table({"2|Sở Tài chính|86|x"}),
       "TT|Đơn vị|Đạt / 1|Sở Y tế|98\n2|Sở Tài chính|86|x\n", "another number of columns"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(tables_of(text_of({row.first, row.second})), row.expected) << row.why;
  }
}

TEST(JoinedTables, OnlyOverPagesThatFollow) {
  const Page page = Page().table({"TT|Tên|Số", "1|A|2"});
  EXPECT_EQ(text_of({page, Page().table({"2|B|3"})}, {1, 3}).tables.size(), 2U)
      << "a page between was not read";
  EXPECT_EQ(text_of({page, Page().table({"2|B|3"}), Page().table({"3|C|4"})}).tables.size(), 1U)
      << "over three pages";
}

TEST(JoinedTables, HeadingsAreTakenOnce) {
  const Page first = Page().table({"TT|Đơn vị được kiểm tra|Kết quả", "1|2|3", "1|Sở Y tế|98"});
  const struct {
    std::vector<std::string> next;
    std::string expected;
    const char* why;
  } rows[] = {
      {{"TT|Đơn vị được kiểm tra|Kết quả", "1|2|3", "2|Sở Nội vụ|80"},
       "TT|Đơn vị được kiểm tra|Kết quả / 1|2|3 / 1|Sở Y tế|98 / 2|Sở Nội vụ|80\n",
       "both rows of them repeated"},
      {{"TT|Đơn vi đươc kiêm tra|Kết quà", "2|Sở Nội vụ|80"},
       "TT|Đơn vị được kiểm tra|Kết quả / 1|2|3 / 1|Sở Y tế|98 / 2|Sở Nội vụ|80\n",
       "read otherwise the second time"},
      {{"2|Sở Nội vụ|80"},
       "TT|Đơn vị được kiểm tra|Kết quả / 1|2|3 / 1|Sở Y tế|98 / 2|Sở Nội vụ|80\n",
       "not repeated"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(tables_of(text_of({first, Page().table(row.next)})), row.expected) << row.why;
  }
}

TEST(JoinedTables, ABrokenRowIsOneAgainWithBoxesOnBothPages) {
  const Page first = Page().table({"TT|Đơn vị|Đạt", "1|Sở Y tế tỉnh|98"});
  const DocumentText text =
      text_of({first, Page().table({"|và các trung tâm|", "2|Sở Nội vụ|80"})});
  EXPECT_EQ(tables_of(text),
            "TT|Đơn vị|Đạt / 1|Sở Y tế tỉnh và các trung tâm|98 / 2|Sở Nội vụ|80\n");
  const CellText& cell = text.tables[0].rows[1][1];
  ASSERT_EQ(cell.runs.size(), 2U);
  const Stream& body = text.streams[cell.stream];
  EXPECT_EQ(body.page_at(cell.runs[0].first), 1);
  EXPECT_EQ(body.page_at(cell.runs[1].first), 2);
  EXPECT_EQ(tables_of(text_of({first, Page().table({"|Tổng cộng|178", "2|Sở Nội vụ|80"})})),
            "TT|Đơn vị|Đạt / 1|Sở Y tế tỉnh|98 / |Tổng cộng|178 / 2|Sở Nội vụ|80\n")
      << "a sum begins with a capital and is a row of its own";
}

TEST(JoinedTables, RowsThatGoOnOverThePage) {
  const struct {
    const char* last;
    const char* next;
    bool one;
    const char* why;
  } rows[] = {
      {"|Sở Y tế;|Năm 2024", "|Sở Nội vụ| ", true, "a list that is not at its end"},
      {"|Các việc sau:|Năm 2024", "|- Rà soát| ", true, "what was announced"},
      {"|thực hiện và|Sở Y tế;", "|theo dõi|Sở Nội vụ", true, "two cells go on"},
      {"|Sở Y tế;|Năm 2024", "|Sở Nội vụ|Năm 2025", false, "a year of its own"},
      {"|Sở Y tế.|Năm 2024", "|Sở Nội vụ| ", false, "the cell above is at its end"},
      {"|Sở Y tế;| ", "|Sở Nội vụ|5", false, "nothing above the figure"},
      {"|- Rà soát. - Ban hành.|Năm 2024", "|- Theo dõi.| ", true, "its list goes on"},
      {"|Rà soát: + Ban hành.|Năm 2024", "|+ Theo dõi.| ", true, "a list of plus signs"},
      {"|- Rà soát.|Năm 2024", "|- Theo dõi.|Năm 2025", false, "an item with a year of its own"},
      {"|Rà soát.|Năm 2024", "|- Theo dõi.| ", false, "no list above"},
      {"|+ Rà soát.|Năm 2024", "|- Theo dõi.| ", false, "a list of other signs"},
  };
  for (const auto& row : rows) {
    const Page first = Page().table({"TT|Đơn vị|Đạt", "1|Sở Tài chính|98", row.last});
    const DocumentText text = text_of({first, Page().table({row.next, "2|Sở Xây dựng|80"})});
    ASSERT_EQ(text.tables.size(), 1U) << row.why;
    EXPECT_EQ(text.tables[0].rows.size(), row.one ? 4U : 5U) << row.why;
  }
}

TEST(JoinedTables, RowsOfOneItemEachAreRows) {
  const Page first = Page().table({"TT|Việc|Hạn", "1|- Rà soát.|2024"});
  const Page next = Page().table({"|- Theo dõi.| ", "|- Báo cáo.| ", "2|- Thi đua.|2025"});
  EXPECT_EQ(text_of({first, next}).tables.at(0).rows.size(), 5U);
}

}  // namespace
}  // namespace trichdan
