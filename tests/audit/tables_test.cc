#include <gtest/gtest.h>

#include "audited.h"

namespace trichdan {
namespace {

using Rows = std::vector<std::vector<std::string>>;

const Rows kPlan = {{"STT", "Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ %"},
                    {"1", "Xã Mẫu A", "200", "150", "75,0"},
                    {"2", "Xã Mẫu B", "300", "310", "103,3"},
                    {"3", "Xã Mẫu C", "400", "300", "75"},
                    {"4", "Xã Mẫu D", "120", "100", "83,3"}};

TEST(TableShare, RowsThatAgreeTellWhichColumnsBelongTogether) {
  EXPECT_TRUE(audited(table_of(kPlan)).of("").empty());
  Rows wrong = kPlan;
  wrong[4][4] = "88,3";
  const auto found = audited(table_of(wrong)).of("table share");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].evidence[0].text, "88,3");
  EXPECT_EQ(found[0].arithmetic, "100 / 120 = 83,3 %; printed 88,3 %");
}

TEST(TableShare, AColumnThatIsNoShareOfOthersIsLeftAlone) {
  Rows other = kPlan;
  for (std::size_t row = 1; row < other.size(); ++row)
    other[row][4] = "4" + std::to_string(row) + ",7";
  EXPECT_TRUE(audited(table_of(other)).of("").empty());
}

const Rows kSums = {{"STT", "Đơn vị", "Tổng số", "Nam", "Nữ"},
                    {"1", "Thôn Mẫu A", "300", "140", "160"},
                    {"2", "Thôn Mẫu B", "250", "120", "130"},
                    {"3", "Thôn Mẫu C", "410", "200", "210"},
                    {"", "Tổng cộng", "960", "460", "500"}};

TEST(TableSum, RowsAndColumnsAreAddedUp) {
  EXPECT_TRUE(audited(table_of(kSums)).of("").empty());
  Rows row = kSums;
  row[4][3] = "480";
  EXPECT_FALSE(audited(table_of(row)).of("table sum").empty()) << "a sum row, one column wrong";
  Rows column = kSums;
  column[2][2] = "260";
  EXPECT_FALSE(audited(table_of(column)).of("table sum").empty()) << "a sum column, one row wrong";
}

TEST(TableSum, WithNothingToAgreeNothingIsSaid) {
  const Rows rows = {{"Nội dung", "Số lượng"},
                     {"Hội nghị", "12"},
                     {"Lớp học", "30"},
                     {"Tổng số người dự", "4.000"}};
  EXPECT_TRUE(audited(table_of(rows)).of("").empty()) << "a total of another thing";
}

TEST(TableSum, ATotalThatOneDigitMakesRightIsHeldAgainstIt) {
  const Rows rows = {{"Nội dung", "Số tiền"},
                     {"Mục một", "1.234.000"},
                     {"Mục hai", "2.345.000"},
                     {"Mục ba", "3.456.000"},
                     {"Tổng cộng", "7.035.000"}};
  EXPECT_TRUE(audited(table_of(rows)).of("").empty());
  Rows wrong = rows;
  wrong[4][1] = "7.085.000";
  EXPECT_EQ(audited(table_of(wrong)).of("table sum").size(), 1U);
}

TEST(TableSum, ACellLeftOutIsNoMistake) {
  Rows rows = kSums;
  rows[2][3] = "";
  EXPECT_TRUE(audited(table_of(rows)).of("table sum").empty());
}

}  // namespace
}  // namespace trichdan
