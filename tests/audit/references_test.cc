#include <gtest/gtest.h>

#include "audit/across.h"
#include "audit/statements.h"
#include "audit/subjects.h"
#include "audited.h"

namespace trichdan {
namespace {

struct Case {
  const char* rule;
  const char* text;
  bool found;
  const char* why;
};

constexpr const char* kHead =
    "UBND TỈNH MẪU\nSố: 15/BC-UBND\nMẫu, ngày 10 tháng 5 năm 2021\nBÁO CÁO\nKết quả công tác\n\n";

TEST(References, ContradictionsAreTold) {
  const Case cases[] = {
      {"two dates",
       "Chỉ thị số 05-CT/TW, ngày 15/5/2015 của Bộ Chính trị. Chỉ thị số 05-CT/TW, ngày 15/5/2016 "
       "của Bộ Chính trị.",
       true, "a slip in the year"},
      {"two dates",
       "Chỉ thị số 20-CT/TW, ngày 15/11/2012 của Bộ Chính trị. Chỉ thị số 20-CT/TW, ngày "
       "18/01/2018 của Ban Bí thư.",
       false, "two documents of two terms"},
      {"two dates",
       "Huyện ủy Nậm Pồ ban hành Kế hoạch số 47-KH/HU, ngày 18/12/2021; Huyện ủy Mường Ảng ban "
       "hành Kế hoạch số "
       "47-KH/HU, ngày 18/11/2021.",
       false, "two bodies"},
      {"two dates",
       "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ. Nghị định số 30/2020/NĐ-CP ngày "
       "15/8/2020 của Chính phủ.",
       true, "a number with its year is one document"},
      {"year and date", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ.", true,
       "years differ"},
      {"year and date", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.", false,
       "years agree"},
      {"year and date", "Kế hoạch số 47-KH/HU, ngày 18/12/2021.", false, "no year in the symbol"},
      {"number order",
       "Nghị định số 10/2020/NĐ-CP ngày 17/01/2020 của Chính phủ; Nghị định số 30/2020/NĐ-CP ngày "
       "05/3/2020 của Chính phủ; Nghị "
       "định số 60/2020/NĐ-CP ngày 29/5/2020 của Chính phủ; Nghị định số 100/2020/NĐ-CP ngày "
       "28/8/2020 của Chính phủ; Nghị định "
       "số 120/2020/NĐ-CP ngày 07/01/2020 của Chính phủ.",
       true, "the last of the year, dated in January"},
      {"number order",
       "Nghị định số 10/2020/NĐ-CP ngày 17/01/2020 của Chính phủ; Nghị định số 30/2020/NĐ-CP ngày "
       "05/3/2020 của Chính phủ; Nghị "
       "định số 60/2020/NĐ-CP ngày 29/5/2020 của Chính phủ; Nghị định số 61/2020/NĐ-CP ngày "
       "28/5/2020 của Chính phủ.",
       false, "a day is nothing"},
      {"two issuers",
       "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ. Nghị định số 30/2020/NĐ-CP của "
       "Chính phủ. Nghị định số "
       "30/2020/NĐ-CP của Bộ Nội vụ.",
       true, "the Government's"},
      {"two issuers",
       "Thông tư số 9/2018/TT-BTC của Bộ Tài chính. Thông tư số 9/2018/TT-BTC của Bộ Tài chính. "
       "Thông tư số 9/2018/TT-BTC của Bộ "
       "trưởng Bộ Tài chính.",
       false, "one holds the other"},
      {"body that had ended", "Kế hoạch số 47-KH/HU, ngày 18/8/2025 của Huyện ủy Nậm Pồ.", true,
       "after 1 July 2025"},
      {"body that had ended", "Kế hoạch số 47-KH/HU, ngày 18/5/2025 của Huyện ủy Nậm Pồ.", false,
       "before"},
      {"two subjects",
       "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, lưu trữ hồ sơ "
       "điện tử. Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về xử phạt vi phạm hành "
       "chính trong lĩnh vực giao thông đường bộ.",
       true, "nothing in common"},
      {"two subjects",
       "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, lưu trữ hồ sơ "
       "điện tử. Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về văn thư.",
       false, "shortened"},
      {"two subjects",
       "Kế hoạch số 47-KH/HU, ngày 18/12/2021 về công tác văn thư, lưu trữ hồ sơ điện tử. Kế hoạch "
       "số 47-KH/HU, ngày 02/3/2022 về xử phạt vi phạm giao thông đường bộ, đường thủy.",
       false, "two documents of one number"},
      {"two symbols",
       "Nghị quyết số 15-NQ/TU, ngày 18/11/2021 về tăng cường sự lãnh đạo của Đảng đối với công "
       "tác giáo dục. Nghị quyết số "
       "15-NQ/ThU, ngày 18/11/2021 về tăng cường sự lãnh đạo của Đảng đối với công tác giáo dục.",
       true, "one date, one subject"},
      {"two symbols",
       "Nghị quyết số 15-NQ/TU, ngày 18/11/2021 về tăng cường sự lãnh đạo của Đảng đối với công "
       "tác giáo dục. Nghị quyết số "
       "15-NQ/HU, ngày 18/11/2021 về phát triển kinh tế rừng.",
       false, "two subjects"},
      {"two symbols",
       "Thông tư số 13/2021/TT-BTNMT ngày 02/8/2021 về cơ sở dữ liệu đất đai quốc gia mới. Thông "
       "tư số 13/2021/TTBTNMT ngày "
       "02/8/2021 về cơ sở dữ liệu đất đai quốc gia mới.",
       false, "only a dash is missing"},
      {"earlier than what it carries out",
       "Kế hoạch số 62-KH/HU, ngày 06/10/2021 của Huyện ủy thực hiện Nghị quyết số 21-NQ/TW, ngày "
       "16/6/2022 của Trung ương.",
       true, "said outright"},
      {"earlier than what it carries out",
       "Kế hoạch số 62-KH/HU, ngày 06/10/2022 của Huyện ủy thực hiện Nghị quyết số 21-NQ/TW, ngày "
       "16/6/2022 của Trung ương.",
       false, "in order"},
      {"earlier than what it carries out",
       "Huyện ủy Mường Chà ban hành Kế hoạch số 5-KH/HU, ngày 24/12/2021 về thực hiện Nghị quyết "
       "số 15-NQ/TU, ngày 18/11/2021 của "
       "Tỉnh ủy về tăng cường công tác giáo dục chính trị, tư tưởng; Huyện ủy Tủa Chùa ban hành "
       "Nghị quyết số 10-NQ/HU, ngày "
       "18/10/2021 về tăng cường công tác giáo dục chính trị, tư tưởng.",
       true, "of a list, with one subject"},
      {"earlier than what it carries out",
       "Huyện ủy Mường Chà ban hành Kế hoạch số 5-KH/HU, ngày 24/12/2021 về thực hiện Nghị quyết "
       "số 15-NQ/TU, ngày 18/11/2021 của "
       "Tỉnh ủy về tăng cường công tác giáo dục chính trị, tư tưởng; Huyện ủy Tủa Chùa ban hành Kế "
       "hoạch số 38-KH/HU, ngày "
       "18/10/2021 về phân công dự sinh hoạt chi bộ.",
       false, "of a list, with another subject"},
      {"type and code", "Quyết định số 15/KH-UBND ngày 05/3/2020 của Ủy ban nhân dân tỉnh.", true,
       "KH is Kế hoạch"},
      {"type and code", "Quy định số 08-QĐ/TW, ngày 25/10/2018 của Trung ương.", false,
       "QĐ is Quy định too"},
      {"type and code", "Công văn số 123/KH-TC ngày 05/3/2020.", false, "an office"},
      {"unknown place", "Huyện ủy Tòa Chùa đã ban hành kế hoạch.", true, "Tủa Chùa"},
      {"unknown place", "Huyện ủy Tủa Chùa đã ban hành kế hoạch.", false, "it is there"},
      {"unknown place", "Đảng bộ xã Toà Tĩnh (huyện Tuần Giáo) có mô hình.", true,
       "Tỏa Tình, of an imported gazetteer"},
      {"unknown place", "UBND tỉnh Đăk Lăk đã ban hành kế hoạch.", false, "spelled in two ways"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(!audited(one.text).of(one.rule).empty(), one.found) << one.why << ": " << one.text;
  }
}

TEST(References, NoneIsLaterThanTheDocument) {
  const std::string head = kHead;
  EXPECT_EQ(
      audited(head + "Thực hiện Quyết định số 9/QĐ-UBND ngày 11/6/2021 của UBND tỉnh, Sở báo cáo.")
          .of("later than itself")
          .size(),
      1U);
  EXPECT_TRUE(
      audited(head + "Thực hiện Quyết định số 9/QĐ-UBND ngày 11/4/2021 của UBND tỉnh, Sở báo cáo.")
          .of("later than itself")
          .empty());
  EXPECT_TRUE(
      audited("Thực hiện Quyết định số 9/QĐ-UBND ngày 11/6/2021.").of("later than itself").empty())
      << "no date of its own";
}

TEST(References, OnScansADigitThatLooksLikeAnotherIsAReadingToCheck) {
  const auto found = audited(
                         "Chỉ thị số 05-CT/TW, ngày 15/5/2015 của Bộ Chính trị. Chỉ thị số "
                         "05-CT/TW, ngày 15/5/2016 của Bộ Chính trị.",
                         true)
                         .of("two dates");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, FindingKind::reading);
}

TEST(Across, TheDateOfMostDocumentsIsTakenForRight) {
  const auto cite = [](std::int64_t document, const char* date) {
    return audit::Citing{document, "", "Nghị định 30/2020/NĐ-CP", date, true};
  };
  const auto found = audit::dates_across(
      {cite(1, "2020-03-05"), cite(2, "2020-03-05"), cite(3, "2020-03-05"), cite(4, "2020-03-15")});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].subject, 3U);
  EXPECT_TRUE(audit::dates_across({cite(1, "2020-03-05"), cite(2, "2020-03-15")}).empty())
      << "one against one";
}

TEST(Across, ASubjectThatIsPlainlyAnotherIsTold) {
  const auto cite = [](std::int64_t document, const char* subject) {
    return audit::Citing{document, "", "Nghị định 30/2020/NĐ-CP", "", true, subject};
  };
  const char* known = "về công tác văn thư, lưu trữ hồ sơ điện tử";
  const auto found = audit::subjects_across(
      {cite(1, known), cite(2, "về công tác văn thư lưu trữ hồ sơ điện"), cite(3, known),
       cite(4, "về xử phạt vi phạm hành chính lĩnh vực giao thông đường bộ")});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].subject, 3U);
  EXPECT_TRUE(audit::subjects_across(
                  {cite(1, known), cite(2, "về xử phạt vi phạm hành chính giao thông đường bộ")})
                  .empty())
      << "one against one";
}

TEST(Subjects, AreToldApartOnlyIfTheyShareNextToNoWords) {
  struct {
    const char *a, *b;
    bool different;
    const char* why;
  } cases[] = {
      {"về công tác văn thư, lưu trữ hồ sơ", "về xử phạt vi phạm giao thông đường bộ", true,
       "nothing in common"},
      {"về công tác văn thư, lưu trữ hồ sơ", "về công tác văn thư", false, "shortened"},
      {"về công tác văn thư, lưu trữ hồ sơ", "về công tác vẫn thu, luu trữ hổ sơ", false,
       "misread"},
      {"về văn thư lưu trữ hồ sơ tài liệu", "quy định hồ sơ tài liệu điện tử", false,
       "some in common"},
      {"về văn thư lưu trữ hồ sơ tài liệu", "sửa đổi Nghị định về giao thông đường bộ", false,
       "of another document"},
      {"về văn thư lưu trữ hồ sơ tài liệu", "on road traffic fines and penalties", false,
       "translated"},
      {"về văn thư lưu trữ", "về giao thông", false, "too short to tell"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(audit::plainly_different(one.a, one.b), one.different) << one.why;
}

TEST(Across, WhatIsReplacedIsCitedNoMore) {
  const auto cite = [](std::int64_t document, const char* own) {
    return audit::Citing{document, own, "Thông tư 9/2018/TT-BTC", "", true};
  };
  const auto found = audit::replaced(
      {cite(1, "2021-01-01"), cite(2, "2020-01-01"), cite(3, "2022-01-01"), cite(4, "")},
      "thay thế");
  ASSERT_EQ(found.size(), 1U) << "not before, and not undated";
  EXPECT_EQ(found[0].subject, 2U);
  EXPECT_EQ(found[0].finding.severity, Severity::note);
}

TEST(Across, ReportsOfOneMonthAgreeAndCountsDoNotFall) {
  const auto state = [](std::int64_t document, const char* date, const char* statement,
                        const char* running, std::int64_t value) {
    return audit::Stated{document, date, statement, running, {value, 0}, true};
  };
  EXPECT_EQ(
      audit::compare_reports({state(1, "2021-05", "a", "", 5), state(2, "2021-05-20", "a", "", 6)})
          .size(),
      1U);
  EXPECT_TRUE(
      audit::compare_reports({state(1, "2021-05", "a", "", 5), state(2, "2021-06", "a", "", 6)})
          .empty())
      << "two months";
  EXPECT_TRUE(
      audit::compare_reports({state(1, "2021-05", "a", "", 5), state(2, "2021-05", "a", "", 6),
                              state(2, "2021-05", "a", "", 7)})
          .empty())
      << "named twice in one report";
  const auto falls =
      audit::compare_reports({state(1, "2021-05", "", "b", 90), state(2, "2021-06", "", "b", 80)});
  ASSERT_EQ(falls.size(), 1U);
  EXPECT_EQ(falls[0].subject, 1U);
  EXPECT_TRUE(
      audit::compare_reports({state(1, "2020-12", "", "b", 90), state(2, "2021-01", "", "b", 8)})
          .empty())
      << "another year";
}

TEST(Across, AFigureIsNamedByTheWordsAroundIt) {
  const std::string text = "Bệnh sốt xuất huyết có 12 ca. Lũy kế từ đầu năm có 120 ca mắc.";
  const std::size_t at = text.find("120");
  EXPECT_EQ(audit::running_key(text, at, at + 3), "benh sot xuat huyet # ca mac ");
  EXPECT_EQ(audit::running_key(text, text.find("12 ca"), text.find("12 ca") + 2), "");
  EXPECT_EQ(audit::statement_key(text, at, at + 3), "") << "too few words";
}

}  // namespace
}  // namespace trichdan
