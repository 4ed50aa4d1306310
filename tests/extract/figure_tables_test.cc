// Figures of table cells, with the headings they stand under.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract_cases.h"

namespace trichdan {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// A body that is one table, its rows on lines of their own.
DocumentText document_of(const Rows& rows) {
  DocumentText document;
  Stream& stream = document.streams.emplace_back();
  stream.name = "body";
  TableText table{1, {}};
  for (const auto& row : rows) {
    auto& cells = table.rows.emplace_back();
    for (const std::string& text : row) {
      CellText cell{text, 0, {}};
      const auto begin = static_cast<std::uint32_t>(stream.text.size());
      stream.text += text;
      if (!text.empty())
        cell.runs.emplace_back(begin, static_cast<std::uint32_t>(stream.text.size()));
      stream.text += ' ';
      cells.push_back(cell);
    }
    stream.text.back() = '\n';
  }
  document.tables.push_back(table);
  return document;
}

std::string shown(const Figure& figure) {
  return figure.kind + " " + figure.value + figure.numerator + " " + figure.unit + " | " +
         figure.row + " | " + figure.column;
}

std::vector<std::string> figures_of(const Rows& rows) {
  std::vector<std::string> figures;
  for (const Figure& figure : extractor().extract(document_of(rows)).figures)
    figures.push_back(shown(figure));
  return figures;
}

TEST(TableFigures, HaveRowAndColumn) {
  EXPECT_EQ(figures_of({{"STT", "Đơn vị", "Kế hoạch (hồ sơ)", "Tỷ lệ"},
                        {"1", "Huyện Mường Lâm", "8.000", "95,5%"},
                        {"2", "Huyện Nậm Khoa", "6.000", "89,0%"}}),
            (std::vector<std::string>{"count 8000 hồ sơ | Huyện Mường Lâm | Kế hoạch (hồ sơ)",
                                      "percent 95.5 % | Huyện Mường Lâm | Tỷ lệ",
                                      "count 6000 hồ sơ | Huyện Nậm Khoa | Kế hoạch (hồ sơ)",
                                      "percent 89.0 % | Huyện Nậm Khoa | Tỷ lệ"}));
}

TEST(TableFigures, KindByTheHeading) {
  EXPECT_EQ(figures_of({{"Nguồn", "Vốn (triệu đồng)", "Tỷ lệ (%)", "Số xã"},
                        {"Ngân sách", "1.200,5", "98,2", "12/15"}}),
            (std::vector<std::string>{"money 1200.5 triệu đồng | Ngân sách | Vốn (triệu đồng)",
                                      "percent 98.2 % | Ngân sách | Tỷ lệ (%)",
                                      "ratio 12 xã | Ngân sách | Số xã"}));
}

TEST(TableFigures, HeadingsOfTwoRowsAndNumbersOfColumns) {
  EXPECT_EQ(figures_of({{"Đơn vị", "Số hộ", "Số hộ"},
                        {"", "năm trước", "năm nay"},
                        {"1", "2", "3"},
                        {"Xã Một", "120", "98"}}),
            (std::vector<std::string>{"count 120 hộ | Xã Một | Số hộ năm trước",
                                      "count 98 hộ | Xã Một | Số hộ năm nay"}));
}

TEST(TableFigures, NoneWithoutHeadingsOrNumbers) {
  EXPECT_TRUE(figures_of({{"Xã Một", "120", "98"}, {"Xã Hai", "12", "9"}}).empty())
      << "no heading says what is counted";
  EXPECT_TRUE(figures_of({{"Đơn vị", "Người đứng đầu"}, {"Xã Một", "ông A"}}).empty());
  EXPECT_TRUE(figures_of({{"Mã số", "Đơn vị"}, {"120", "Xã Một"}}).empty()) << "codes";
}

TEST(TableFigures, KeepOthersAndTheirOrder) {
  DocumentText document = document_of({{"Đơn vị", "Tỷ lệ"}, {"Xã Một", "98%"}});
  const auto end = static_cast<std::uint32_t>(document.streams[0].text.size());
  document.streams[0].text += "Toàn tỉnh đạt 97%";
  const auto figures = extractor().extract(document).figures;
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(figures[0].row, "Xã Một");
  EXPECT_EQ(figures[1].row, "");
  EXPECT_GE(figures[1].span.begin, end);
}

}  // namespace
}  // namespace trichdan
