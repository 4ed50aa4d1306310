// Figures: tables of (text, what is read, why), after domain.md 7.
#include "extract/figures.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "extract/figure_numbers.h"
#include "extract_cases.h"
#include "figure_cases.h"

namespace trichdan {
namespace {

std::vector<std::string> values_of(const std::vector<Figure>& figures) {
  std::vector<std::string> values;
  for (const Figure& figure : figures) values.push_back(figure.value);
  return values;
}

// A comma misread: the number goes on before it.
TEST(Figures, APercentageTornFromItsNumberIsToCheck) {
  const auto torn = figures_of("tăng 128;6% so với năm trước", "percent");
  ASSERT_EQ(torn.size(), 1U);
  EXPECT_EQ(torn[0].state, State::check);
  const auto listed = figures_of("đạt 12; 6% so với năm trước", "percent");
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_EQ(listed[0].state, State::sure) << "lists have a space there";
}

TEST(Figures, DecimalStrings) {
  struct Row {
    const char* printed;
    const char* value;
    const char* reason;
  };
  const Row rows[] = {
      {"99,2", "99.2", "comma is the decimal mark"},
      {"31.576", "31576", "point groups thousands"},
      {"1.234,50", "1234.50", "trailing zeros matter"},
      {"99.2", "99.2", "a point that groups no three digits"},
      {"100", "100", "whole"},
      {"1.234.567", "1234567", "two groups"},
      {"05", "05", "leading zeros are printed"},
  };
  for (const Row& row : rows) EXPECT_EQ(decimal_of(row.printed), row.value) << row.reason;
}

TEST(Figures, Percentages) {
  struct Row {
    const char* text;
    std::vector<std::string> values;
    const char* bound = "";
    const char* verdict = "";
  };
  const Row rows[] = {
      {"100% cấp ủy, tổ chức đảng", {"100"}},
      {"có 99,2% cán bộ, đảng viên trở lên, nhất là", {"99.2"}, "trở lên"},
      {"86% quần chúng trở lên (đạt chỉ tiêu); Huyện", {"86"}, "trở lên", "đạt chỉ tiêu"},
      {"bình quân đạt trên 94%.", {"94"}, "trên"},
      {"chiếm 13,43 % tổng số", {"13.43"}},
      {"tăng 5,25%.", {"5.25"}},
      {"không vượt quá 30% tổng số", {"30"}, "không vượt quá"},
      {"tỷ lệ từ 31% đến dưới 81%", {"31", "81"}, "từ"},
      {"hao hụt ≤ 5% khối lượng", {"5"}, "≤"},
      {"bằng 70 %, 75 % hoặc 85 %", {"70", "75", "85"}},
      {"khoảng 30 phần trăm", {"30"}, "khoảng"},
      {"đạt 100% (vượt chỉ tiêu); Huyện ủy khác chưa đạt chỉ tiêu", {"100"}, "", "vượt chỉ tiêu"},
      {"có 99,2% (chưa đạt mục tiêu đề ra)", {"99.2"}, "", "chưa đạt mục tiêu đề ra"},
      {"(chiếm 0,7%); Đảng bộ không đạt chỉ tiêu", {"0.7"}},
      {"98% đảng viên và 85% quần chúng", {"98", "85"}},
      {"70-80% kế hoạch", {"70", "80"}, "từ"},
      {"từ 70% đến 80%", {"70", "80"}, "từ"},
      {"99,7\n% số hộ", {"99.7"}},
      {"phần trăm số hộ", {}},
      {"% số hộ", {}},
  };
  for (const Row& row : rows) {
    const auto figures = figures_of(row.text, "percent");
    std::vector<std::string> values;
    for (const Figure& figure : figures) values.push_back(figure.value);
    EXPECT_EQ(values, row.values) << row.text;
    if (figures.empty()) continue;
    EXPECT_EQ(figures[0].bound, row.bound) << row.text;
    EXPECT_EQ(figures[0].verdict, row.verdict) << row.text;
    EXPECT_EQ(figures[0].unit, "%") << row.text;
  }
}

TEST(Figures, Ratios) {
  struct Row {
    const char* text;
    const char* numerator;  // empty: no ratio
    const char* denominator = "";
    const char* noun = "";
  };
  const Row rows[] = {
      {"76/129 đơn vị cấp xã", "76", "129", "đơn vị cấp xã"},
      {"05/10 huyện, thị xã, thành phố", "05", "10", "huyện, thị xã, thành phố"},
      {"35.599/35.900 hộ dân", "35.599", "35.900", "hộ dân"},
      {"14/14 đảng bộ trực thuộc", "14", "14", "đảng bộ trực thuộc"},
      {"75/80 cửa khẩu", "75", "80", "cửa"},
      {"hàm lượng dưới 1/500 tính theo khối lượng", "1", "500", ""},
      {"Thương hàn (7/29), Sởi", "7", "29"},
      {"Tả (0/0),", "0", "0"},
      {"25/20 xã", "25", "20",
       "xã"},  // more than all: an error to be found later, not to be hidden
      {"ngày 18/2 tại", ""},
      {"sáng 5/6 xã tổ chức", ""},
      {"ngày Quốc tế lao động (1/5)", ""},
      {"13/12/2021", ""},
      {"tháng 7/2024 có", ""},
      {"đến 7/2024 có", ""},
      {"(18/2)", ""},
      {"Nghị quyết số 15/NQ-CP", ""},
      {"số 12/3 đường", ""},
      {"60 km/h", ""},
      {"Trang 1/4", ""},
      {"(0/0)", ""},  // nothing stands before it that is counted
  };
  for (const Row& row : rows) {
    const auto figures = figures_of(row.text, "ratio");
    ASSERT_EQ(figures.size(), *row.numerator == '\0' ? 0U : 1U) << row.text;
    if (figures.empty()) continue;
    EXPECT_EQ(figures[0].numerator, row.numerator);
    EXPECT_EQ(figures[0].denominator, row.denominator);
    EXPECT_EQ(figures[0].unit, row.noun);
    EXPECT_TRUE(figures[0].value.empty());
  }
}

TEST(Figures, Money) {
  struct Row {
    const char* text;
    std::vector<std::string> values;
    const char* unit = "";
    const char* bound = "";
  };
  const Row rows[] = {
      {"là 564,939 tỷ đồng", {"564.939"}, "tỷ đồng"},
      {"phạt 5.000.000 đồng", {"5000000"}, "đồng"},
      {"giải ngân 103,249 tỷ (đạt", {"103.249"}, "tỷ"},
      {"phạt tiền từ 3.000.000 đồng đến 5.000.000 đồng", {"3000000", "5000000"}, "đồng", "từ"},
      {"từ 3 đến 5 triệu đồng", {"3", "5"}, "triệu đồng", "từ"},
      {"phạt tiền đến 500.000 đồng", {"500000"}, "đồng", "đến"},
      {"mức 50.000 đồng/m2", {"50000"}, "đồng/m2"},
      {"phí 200.000đ một lượt", {"200000"}, "đ"},
      {"viện trợ gần 2\ntriệu USD", {"2"}, "triệu USD", "gần"},
      {"đón 1,5 triệu lượt khách", {}},  // counted, not paid
      {"12 tỷ lệ", {}},
      {"3 đồng chí", {}},
      {"cánh đồng 5 ha", {}},
  };
  for (const Row& row : rows) {
    const auto figures = figures_of(row.text, "money");
    EXPECT_EQ(values_of(figures), row.values) << row.text;
    if (figures.empty()) continue;
    EXPECT_EQ(figures[0].unit, row.unit) << row.text;
    EXPECT_EQ(figures[0].bound, row.bound) << row.text;
  }
}

TEST(Figures, Permille) {
  const auto rates = figures_of("giảm 0,2‰ so với năm trước; còn 2 0/00", "permille");
  ASSERT_EQ(values_of(rates), (std::vector<std::string>{"0.2", "2"}));
  EXPECT_EQ(rates[0].unit, "‰");
  EXPECT_EQ(rates[0].change, "giảm so với năm trước");
}

TEST(Figures, CountsWithTheirNoun) {
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

TEST(Figures, NumbersThatCountNothing) {
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

TEST(Figures, RangesAreTwoBounds) {
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

TEST(Figures, PartsOfATotal) {
  const auto parts = figures_of("gồm 211 người (cấp tỉnh 29, cấp huyện 182); họp", "count");
  ASSERT_EQ(values_of(parts), (std::vector<std::string>{"211", "29", "182"}));
  EXPECT_EQ(parts[1].text, "cấp tỉnh 29");
  EXPECT_EQ(parts[2].unit, "người");
  // One part is no division, and a year is no part.
  EXPECT_EQ(figures_of("gồm 211 người (cấp tỉnh 29)", "count").size(), 1U);
  EXPECT_EQ(figures_of("gồm 12 người (từ năm 2021, đến năm 2023)", "count").size(), 1U);
}

bool is_decimal(std::string_view value) {
  const auto point = value.find('.');
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return digits(value.substr(0, point)) &&
         (point == std::string_view::npos || digits(value.substr(point + 1)));
}

// Whatever is written: spans lie in the text, ascend, hold the text; values are decimals; a kind
// has the fields it should.
TEST(Figures, HoldTogetherInAnyText) {
  const std::vector<std::string> pieces = {"12",
                                           "1.510",
                                           "99,2",
                                           "%",
                                           "‰",
                                           " đồng",
                                           " tỷ",
                                           " triệu",
                                           "/",
                                           "-",
                                           " đến ",
                                           " từ ",
                                           " người",
                                           " cas mắc",
                                           ", ",
                                           "; ",
                                           ". ",
                                           " năm 2024",
                                           " tháng",
                                           " (đạt ",
                                           "vượt ",
                                           ")",
                                           "\n",
                                           "\n\n",
                                           " tăng ",
                                           " so với ",
                                           "cùng kỳ",
                                           "5",
                                           "0/00",
                                           " phần trăm",
                                           "Huyện ủy Nậm Pồ ",
                                           ":",
                                           " cấp tỉnh ",
                                           "kế hoạch",
                                           "\xC3"};
  std::mt19937 random(77);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (auto count = random() % 24; count > 0; --count) text += pieces[random() % pieces.size()];
    std::uint32_t begin = 0;
    for (const Figure& figure : read(text).figures) {
      SCOPED_TRACE(text);
      ASSERT_LE(begin, figure.span.begin);
      ASSERT_LT(figure.span.begin, figure.span.end);
      ASSERT_LE(figure.span.end, text.size());
      begin = figure.span.begin;
      if (figure.kind == "ratio") {
        ASSERT_TRUE(figure.value.empty() && !figure.denominator.empty());
      } else {
        ASSERT_TRUE(is_decimal(figure.value)) << figure.value;
        ASSERT_FALSE(figure.unit.empty());
      }
    }
  }
}

}  // namespace
}  // namespace trichdan
