// Counts: what is counted, what counts nothing, ranges and the parts of a total, after domain.md 7.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "figure_cases.h"

namespace trichdan {
namespace {

TEST(FigureCounts, CountsWithTheirNoun) {
  struct Row {
    const char* text;
    const char* value;
    const char* unit;
    const char* bound;
    const char* reason;
  };
  const Row rows[] = {
      {"có 1.510 cas mắc", "1510", "cas mắc", "", "grouped thousands"},
      {"gồm 211 người.", "211", "người", "", "before a full stop"},
      {"35 đảng bộ cơ sở", "35", "đảng bộ cơ sở", "", "what describes the noun is part of it"},
      {"kết nạp 12 cán bộ, đảng viên", "12", "cán bộ, đảng viên", "", "nouns with commas"},
      {"đăng 31.576 tin, bài, ảnh trên mạng", "31576", "tin, bài, ảnh", "", "three nouns"},
      {"hơn 532 mô hình", "532", "mô hình", "hơn", "bound"},
      {"không quá 05 ngày làm việc", "05", "ngày làm việc", "không quá", "length of time"},
      {"từ 07 người trở lên", "07", "người", "từ", "bound before wins"},
      {"100 hộ nghèo trở lên", "100", "hộ nghèo", "trở lên", "bound behind"},
      {"đón 1,5 triệu lượt khách", "1.5", "triệu lượt khách", "", "scale and noun"},
      {"trồng 120,5 ha", "120.5", "ha", "", "measure"},
      {"tốc độ 60 km/h", "60", "km/h", "", "measure by another"},
      {"có 03\nmẫu không đạt", "03", "mẫu", "", "broken over a line"},
      {"- 48 chứng chỉ", "48", "chứng chỉ", "", "list item"},
      {"(02 huyện do", "02", "huyện", "", "in brackets"},
      {"có 05 Ban chỉ đạo", "05", "Ban chỉ đạo", "", "a capital where something says it counts"},
      {"có 2024 người", "2024", "người", "", "like a year, but counted"},
      {"kỷ niệm 70 năm ngày thành lập", "70", "năm", "", "a day named behind a length of time"},
      {"thời hạn 36 tháng.", "36", "tháng", "", "length of time"},
  };
  for (const Row& row : rows) {
    const auto figures = figures_of(row.text, "count");
    ASSERT_EQ(figures.size(), 1U) << row.text << ": " << row.reason;
    EXPECT_EQ(figures[0].value, row.value) << row.reason;
    EXPECT_EQ(figures[0].unit, row.unit) << row.reason;
    EXPECT_EQ(figures[0].bound, row.bound) << row.reason;
    EXPECT_TRUE(std::string_view(row.text).find(figures[0].text.substr(0, 2)) !=
                std::string_view::npos);
  }
}

TEST(FigureCounts, NumbersThatCountNothing) {
  struct Row {
    const char* text;
    const char* reason;
  };
  const Row rows[] = {
      {"Điều 5 khoản 2 điểm 3 mục 1", "places in a document"},
      {"năm 2020 tỉnh ban hành", "a year"},
      {"trong 2020 tỉnh ban hành", "a year without its word"},
      {"ngày 20 tháng 02 năm 2024", "a date in words"},
      {"giai đoạn 2021 - 2025 tỉnh", "a span of years"},
      {"nhiệm kỳ 2020-2025 đảng bộ", "a term"},
      {"6 tháng đầu năm 2023", "a part of a year"},
      {"9 tháng năm 2022", "a part of a year"},
      {"lúc 8 giờ", "an hour of the day"},
      {"khai mạc 8 giờ sáng", "an hour of the day"},
      {"8 giờ 30 phút", "an hour of the day"},
      {"Ban Chỉ đạo 389 tỉnh", "the number of a body"},
      {"Quyết định 15 ngày 05/3/2020", "the number of a document"},
      {"Nghị quyết số 15 tỉnh", "a number called so"},
      {"lần thứ 2 đại biểu", "an ordinal"},
      {"điện thoại 02963852123 phòng", "a telephone number"},
      {"COVID-19 người", "part of a name"},
      {"Hạt 5 huyện Mường Lâm", "a place behind the number of a body"},
      {"A5 xã", "a code"},
      {"12.5.3 người", "no number"},
      {"5 của tỉnh", "no noun"},
      {"1. Huyện", "the number of an item"},
      {"8,2 độ Vĩ Bắc", "a place on the globe"},
  };
  for (const Row& row : rows) {
    EXPECT_TRUE(figures_of(row.text, "count").empty()) << row.text << ": " << row.reason;
  }
}

TEST(FigureCounts, RangesAreTwoBounds) {
  const auto glued = figures_of("từ 10 đến 20 người", "count");
  ASSERT_EQ(values_of(glued), (std::vector<std::string>{"10", "20"}));
  EXPECT_EQ(glued[0].bound, "từ");
  EXPECT_EQ(glued[1].bound, "đến");
  EXPECT_EQ(glued[0].text, "10 đến 20 người");
  const auto apart = figures_of("từ 01 tháng đến 03 tháng", "count");
  ASSERT_EQ(values_of(apart), (std::vector<std::string>{"01", "03"}));
  EXPECT_EQ(apart[0].bound, "từ");
  EXPECT_EQ(apart[1].bound, "đến");
}

TEST(FigureCounts, PartsOfATotal) {
  const auto parts = figures_of("gồm 211 người (cấp tỉnh 29, cấp huyện 182); họp", "count");
  ASSERT_EQ(values_of(parts), (std::vector<std::string>{"211", "29", "182"}));
  EXPECT_EQ(parts[1].text, "cấp tỉnh 29");
  EXPECT_EQ(parts[2].unit, "người");
  // One part is no division, and a year is no part.
  EXPECT_EQ(figures_of("gồm 211 người (cấp tỉnh 29)", "count").size(), 1U);
  EXPECT_EQ(figures_of("gồm 12 người (từ năm 2021, đến năm 2023)", "count").size(), 1U);
}

}  // namespace
}  // namespace trichdan
