// Tables of pages: kept with their cells and boxes, and replaced with their document.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "samples.h"
#include "store/queries.h"

namespace trichdan {
namespace {

using testing::ElementsAre;

// A cell of the words that stand at these bytes of the body.
CellText cell(const Understanding& all, const std::string& text) {
  if (text.empty()) return {};
  const auto at = static_cast<std::uint32_t>(all.text.streams[0].text.find(text));
  return {text, 0, {{at, at + static_cast<std::uint32_t>(text.size())}}};
}

Understanding with_table(const Sample& sample, const std::vector<std::vector<std::string>>& rows) {
  Understanding all = understanding_of(sample);
  TableText table{2, {}};
  for (const auto& row : rows) {
    auto& cells = table.rows.emplace_back();
    for (const std::string& text : row) cells.push_back(cell(all, text));
  }
  all.text.tables = {table};
  return all;
}

class Tables : public testing::Test {
 protected:
  Tables() {
    sample_.path = "/a.pdf";
    sample_.pages = {"Báo cáo", "Đơn vị Kết quả\nNậm Pồ 12\nMường Ảng"};
    id_ = save(store_, sample_);
  }
  TemporaryFolder folder_;
  Store store_{folder_.archive()};
  Sample sample_;
  DocumentId id_ = 0;
};

TEST_F(Tables, AreReadBackWithEmptyCells) {
  store_.save_understanding(
      id_, with_table(sample_, {{"Đơn vị", "Kết quả"}, {"Nậm Pồ", "12"}, {"Mường Ảng", ""}}));
  const auto tables = tables_of(store_, id_);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].page, 2);
  ASSERT_EQ(tables[0].cells.size(), 3U);
  const auto& cells = tables[0].cells;
  EXPECT_EQ(cells[1][0].text, "Nậm Pồ");
  EXPECT_EQ(cells[2][1].text, "");
  EXPECT_TRUE(cells[2][1].boxes.empty());
  // Words are 100 x 40 pixels, 10 apart, lines 60: the third word of the second line.
  ASSERT_EQ(cells[1][1].boxes.size(), 1U);
  EXPECT_EQ(cells[1][1].boxes[0].page, 2);
  EXPECT_EQ(cells[1][1].boxes[0].box, (Box{220, 60, 320, 100}));
  ASSERT_EQ(tables[0].boxes.size(), 1U);
  EXPECT_EQ(tables[0].boxes[0].box, (Box{0, 0, 430, 160})) << "around all cells";
}

TEST_F(Tables, AreReplacedWithTheirDocument) {
  store_.save_understanding(id_, with_table(sample_, {{"Đơn vị", "Kết quả"}, {"Nậm Pồ", "12"}}));
  store_.save_understanding(id_, with_table(sample_, {{"Nậm Pồ"}}));
  ASSERT_EQ(tables_of(store_, id_).size(), 1U);
  EXPECT_EQ(tables_of(store_, id_)[0].cells.size(), 1U);
  store_.save_understanding(id_, understanding_of(sample_));
  EXPECT_TRUE(tables_of(store_, id_).empty());
}

}  // namespace
}  // namespace trichdan
