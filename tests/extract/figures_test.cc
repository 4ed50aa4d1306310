// Figures: tables of (text, what is read, why), after domain.md 7.
#include "extract/figures.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/figure_numbers.h"
#include "extract_cases.h"

namespace trichdan {
namespace {

std::vector<Figure> figures_of(std::string_view text, std::string_view kind) {
  std::vector<Figure> figures;
  for (const Figure& figure : read(text).figures) {
    if (figure.kind == kind) figures.push_back(figure);
  }
  return figures;
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
      {"tăng 5,25%.", {"5.25"}, "tăng"},
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
      {"76/129 đơn vị cấp xã", "76", "129", "đơn vị"},
      {"05/10 huyện, thị xã, thành phố", "05", "10", "huyện"},
      {"35.599/35.900 hộ dân", "35.599", "35.900", "hộ dân"},
      {"14/14 đảng bộ trực thuộc", "14", "14", "đảng bộ"},
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

TEST(Figures, MoneyAndPermille) {
  const auto money =
      figures_of("là 564,939 tỷ đồng, phạt 5.000.000 đồng, 12 tỷ lệ, 3 đồng chí", "money");
  ASSERT_EQ(money.size(), 2U);
  EXPECT_EQ(money[0].value, "564.939");
  EXPECT_EQ(money[0].unit, "tỷ đồng");
  EXPECT_EQ(money[1].value, "5000000");
  const auto rates = figures_of("giảm 0,2‰ so với năm trước", "permille");
  ASSERT_EQ(rates.size(), 1U);
  EXPECT_EQ(rates[0].unit, "‰");
  EXPECT_EQ(rates[0].bound, "giảm");
}

TEST(Figures, SpeakOfTheUnitBeforeThemInTheirClause) {
  const auto figures = figures_of(
      "Huyện ủy Mường Ảng đạt 98%; Huyện ủy Mường Nhé đạt 90%; còn lại đạt 80%.", "percent");
  ASSERT_EQ(figures.size(), 3U);
  EXPECT_EQ(figures[0].subject_unit, "Huyện ủy Mường Ảng");
  EXPECT_EQ(figures[1].subject_unit, "Huyện ủy Mường Nhé");
  EXPECT_EQ(figures[2].subject_unit, "");
}

}  // namespace
}  // namespace trichdan
