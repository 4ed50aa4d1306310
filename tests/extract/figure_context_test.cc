// What stands around a figure: changes, verdicts, periods, the unit it speaks of (domain.md 7).
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract_cases.h"
#include "figure_cases.h"

namespace trichdan {
namespace {

TEST(Figures, ChangesWithWhatTheyAreMeasuredBy) {
  struct Row {
    const char* text;
    const char* change;
    const char* bound;
  };
  const Row rows[] = {
      {"tăng 5,25% so với cùng kỳ năm 2016.", "tăng so với cùng kỳ năm 2016", ""},
      {"so với tháng trước giảm 85 cas mắc", "giảm so với tháng trước", ""},
      {"So với năm 2022, tăng hơn 12%", "tăng so với năm 2022", "hơn"},
      {"giảm xuống còn 3%", "giảm xuống còn", ""},
      {"bằng 98,5% so với cùng kỳ", "so với cùng kỳ", ""},
      {"đạt 98,5%, cao hơn so với cùng kỳ", "", ""},  // something else is compared
      {"tăng từ 45% năm 2015", "tăng", "từ"},
      {"đạt 98%", "", ""},
  };
  for (const Row& row : rows) {
    const Mentions mentions = read(row.text);
    ASSERT_FALSE(mentions.figures.empty()) << row.text;
    EXPECT_EQ(mentions.figures[0].change, row.change) << row.text;
    EXPECT_EQ(mentions.figures[0].bound, row.bound) << row.text;
  }
}

TEST(Figures, Verdicts) {
  struct Row {
    const char* text;
    std::vector<std::string> verdicts;
  };
  const Row rows[] = {
      {"đạt 100% (vượt chỉ tiêu)", {"vượt chỉ tiêu"}},
      {"98% cán bộ và 86% quần chúng (đạt\nchỉ tiêu)", {"đạt chỉ tiêu", "đạt chỉ tiêu"}},
      {"vượt 5,2% so với kế hoạch", {"vượt kế hoạch"}},
      {"vượt kế hoạch 5,2%", {"vượt kế hoạch"}},
      {"chưa đạt chỉ tiêu (85%)", {"chưa đạt chỉ tiêu"}},
      {"không đạt chỉ tiêu của tỉnh đề ra (99,6%", {"không đạt chỉ tiêu của tỉnh đề ra"}},
      {"100% cấp ủy có 01 mô hình (đạt mục tiêu đề ra)", {"đạt mục tiêu đề ra", ""}},
      {"đạt 96,2% kế hoạch", {""}},  // a share of the plan, not a judgement
      {"đạt 80%; huyện khác vượt kế hoạch", {""}},
      {"đạt chỉ tiêu 95%", {""}},  // the target itself
  };
  for (const Row& row : rows) {
    std::vector<std::string> verdicts;
    for (const Figure& figure : read(row.text).figures) verdicts.push_back(figure.verdict);
    EXPECT_EQ(verdicts, row.verdicts) << row.text;
  }
}

TEST(Figures, Periods) {
  struct Row {
    const char* text;
    std::vector<std::string> periods;
    const char* reason;
  };
  const Row rows[] = {
      {"Năm 2024, đạt 98%.", {"Năm 2024"}, "before"},
      {"trong 6 tháng đầu năm 2023 có 15 vụ", {"6 tháng đầu năm 2023"}, "part of a year"},
      {"Tháng 12/2017 có 90 cas", {"Tháng 12/2017"}, "month"},
      {"giai đoạn 2021-2025 có 12 xã", {"giai đoạn 2021-2025"}, "span"},
      {"vốn đến 30/11/2017 là 5 tỷ đồng", {"đến 30/11/2017"}, "up to a day"},
      {"năm 2022: 57 bài; năm 2023: 84 bài", {"năm 2022", "năm 2023"}, "nearest before"},
      {"từ 45% năm 2015 lên 60% năm 2020", {"năm 2015", "năm 2020"}, "directly behind"},
      {"đạt 98% trong năm 2024", {"năm 2024"}, "directly behind"},
      {"có 5 vụ xảy ra năm 2024", {"năm 2024"}, "behind, in the clause"},
      {"có 5 vụ; đến năm 2030 hết", {""}, "another clause"},
      {"Năm 2024 họp. Có 5 vụ", {""}, "another sentence"},
      {"tăng 5% so với năm 2023", {""}, "what is compared with"},
      {"ngày 20 tháng 02 năm 2024 có 5 vụ", {""}, "a day"},
      {"Kế hoạch số 12/KH-UBND ngày 05/3/2024: 5 vụ", {""}, "a document's date"},
  };
  for (const Row& row : rows) {
    std::vector<std::string> periods;
    for (const Figure& figure : read(row.text).figures) periods.push_back(figure.period);
    EXPECT_EQ(periods, row.periods) << row.text << ": " << row.reason;
  }
}

TEST(Figures, SpeakOfTheUnitBeforeThemInTheirClause) {
  const auto figures = figures_of(
      "Huyện ủy Mường Ảng đạt 98%; Huyện ủy Mường Nhé đạt 90%; còn lại đạt 80%.", "percent");
  ASSERT_EQ(figures.size(), 3U);
  EXPECT_EQ(figures[0].subject_unit, "Huyện ủy Mường Ảng");
  EXPECT_EQ(figures[1].subject_unit, "Huyện ủy Mường Nhé");
  EXPECT_EQ(figures[2].subject_unit, "");
}

TEST(Figures, DoNotSpeakOfBodiesThatAreCitedOrLedOrTold) {
  for (const char* text :
       {"Theo Nghị quyết số 15-NQ/TU của Ban Thường vụ Tỉnh ủy có 98%",
        "Chủ tịch HĐND cấp huyện tại 07/10 đơn vị", "Huyện ủy Nậm Pồ họp trong 03 ngày"}) {
    const Mentions mentions = read(text);
    ASSERT_FALSE(mentions.figures.empty()) << text;
    EXPECT_EQ(mentions.figures[0].subject_unit, "") << text;
  }
  const auto behind = figures_of("cao nhất 98% (Huyện ủy Nậm Pồ)", "percent");
  ASSERT_EQ(behind.size(), 1U);
  EXPECT_EQ(behind[0].subject_unit, "Huyện ủy Nậm Pồ");
}

}  // namespace
}  // namespace trichdan
