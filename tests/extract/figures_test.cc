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
