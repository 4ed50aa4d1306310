// What stands around a reference's symbol: date, pinpoint, subject and issuer, in the variants of
// domain.md 5 and 6.
#include <gtest/gtest.h>

#include <string>

#include "extract_cases.h"

namespace trichdan {
namespace {

TEST(ReferenceFields, Dates) {
  struct Row {
    const char* after;
    const char* date;
    const char* year = "";
  };
  const Row rows[] = {
      {" ngày 25/10 năm 2017", "2017-10-25"},
      {" - ngày 18/5/2021", "2021-05-18"},
      {" ngày 18 - 5 - 2021", "2021-05-18"},
      {", ngày 18 /5/ 2021", "2021-05-18"},
      {" (ngày 18/5/2021)", "2021-05-18"},
      {" ngày 18.5.2021", "2021-05-18"},
      {" tháng 5/2021", "2021-05"},
      {" năm 2021", "", "2021"},
      {" - 3/2021", ""},
      {" ngày 18/5", ""},
      {" ngày 18 tháng 5", ""},
  };
  for (const Row& row : rows) {
    const auto references =
        read(std::string("Kết luận số 01-KL/TW") + row.after + " là").references;
    ASSERT_EQ(references.size(), 1U) << row.after;
    EXPECT_EQ(references[0].date, row.date) << row.after;
    EXPECT_EQ(references[0].year, row.year) << row.after;
  }
}

TEST(ReferenceFields, Pinpoints) {
  struct Row {
    const char* before;
    const char* point;
    const char* clause;
    const char* article;
  };
  const Row rows[] = {
      {"điểm a khoản 2 Điều 5", "a", "2", "5"},
      {"khoản 2, Điều 5 của", "", "2", "5"},
      {"Điều 5", "", "", "5"},
      {"theo Điều 5,", "", "", "5"},
      {"Điều 4 và Điều 5", "", "", "4, 5"},
      {"các điểm a, b và đ khoản 2 Điều 5", "a, b, đ", "2", "5"},
      {"các khoản 1, 2 và 3 Điều 51b", "", "1, 2, 3", "51b"},
      {"từ khoản 1 đến khoản 3 Điều 5", "", "1-3", "5"},
      {"điểm m.1 khoản 2a Điều 5", "m.1", "2a", "5"},
      {"điểm a khoản 2, điểm c khoản 3 Điều 5", "a; c", "2; 3", "5"},
      {"điểm a, điểm b khoản 2 và khoản 3 Điều 5", "a, b; -", "2; 3", "5"},
      {"khoản 3 Điều 9, khoản 4 Điều 15", "", "3; 4", "9; 15"},
      {"khoản 2 Điều 5; Điều 7", "", "2; -", "5; 7"},
      {"Điều\n5", "", "", "5"},
      {"Điều 5.", "", "", ""},  // a heading, or a sentence's end
      {"Điều 5\n\n", "", "", ""},
      {"năm 2019 và 3", "", "", ""},
      {"quan điểm", "", "", ""},
      {"ý", "", "", ""},
  };
  for (const Row& row : rows) {
    const std::string text = std::string(row.before) + " Nghị định số 30/2020/NĐ-CP";
    const auto references = read(text).references;
    ASSERT_EQ(references.size(), 1U) << text;
    EXPECT_EQ(references[0].text, "Nghị định số 30/2020/NĐ-CP") << text;
    EXPECT_EQ(references[0].point, row.point) << text;
    EXPECT_EQ(references[0].clause, row.clause) << text;
    EXPECT_EQ(references[0].article, row.article) << text;
  }
}

TEST(ReferenceFields, APinpointIsItsOwnDocumentsOnly) {
  const auto references =
      read("Điều 5 Luật số 43/2019/QH14, Điều 7 và Điều 8 Nghị định số 30/2020/NĐ-CP").references;
  ASSERT_EQ(references.size(), 2U);
  EXPECT_EQ(references[0].article, "5");
  EXPECT_EQ(references[1].article, "7, 8");
}

TEST(ReferenceFields, Subjects) {
  struct Row {
    const char* after;
    const char* subject;
  };
  const Row rows[] = {
      {" về quản lý đất đai được sửa đổi, bổ sung bởi", "về quản lý đất đai"},
      {" về quản lý đất đai đã được thay thế", "về quản lý đất đai"},
      {" về quản lý đất đai (sau đây gọi là Kế hoạch)", "về quản lý đất đai"},
      {" về quản lý đất đai (đợt 1) của tỉnh", "về quản lý đất đai (đợt 1) của tỉnh"},
      {" về “nâng cao chất lượng” năm nay.", "về “nâng cao chất lượng” năm nay"},
      {" về nâng cao chất lượng” của", "về nâng cao chất lượng"},
      {" về quản lý\nđất đai", "về quản lý đất đai"},
      {" về quản lý đất đai\nCăn cứ Luật", "về quản lý đất đai"},
      {" về quản lý đất đai\n1. Mục đích", "về quản lý đất đai"},
      {" về quản lý đất đai\na) Mục đích", "về quản lý đất đai"},
      {" về quản lý đất đai\n- Mục đích", "về quản lý đất đai"},
      {" về quản lý đất đai:\nviệc", "về quản lý đất đai"},
      {" về quản lý đất đai,", "về quản lý đất đai"},
      {" về 3.500 hộ dân; và", "về 3.500 hộ dân"},
  };
  for (const Row& row : rows) {
    const auto references = read(std::string("Kế hoạch số 13-KH/TU") + row.after).references;
    ASSERT_EQ(references.size(), 1U) << row.after;
    EXPECT_EQ(references[0].subject, row.subject) << row.after;
  }
}

// A subject that never ends is cut between two words.
TEST(ReferenceFields, EndlessSubjectsAreCutAtAWord) {
  std::string text = "Kế hoạch số 13-KH/TU về";
  for (int i = 0; i < 200; ++i) text += " quản lý";
  const auto references = read(text).references;
  ASSERT_EQ(references.size(), 1U);
  const std::string& subject = references[0].subject;
  EXPECT_LE(subject.size(), 600U);
  EXPECT_TRUE(subject.ends_with("quản") || subject.ends_with("lý")) << subject;
}

TEST(ReferenceFields, Issuers) {
  struct Row {
    const char* text;
    const char* issuer;
  };
  const Row rows[] = {
      {"Tờ trình số 302/TTr-XYZ của Thường trực Ban Liên lạc về việc", "Thường trực Ban Liên lạc"},
      {"Báo cáo số 302/BC-XYZ của Ban Liên lạc ban hành", "Ban Liên lạc"},
      {"Báo cáo số 302/BC-XYZ của Ban Liên lạc quy định", "Ban Liên lạc"},
  };
  for (const Row& row : rows) {
    const auto references = read(row.text).references;
    ASSERT_EQ(references.size(), 1U) << row.text;
    EXPECT_EQ(references[0].issuer, row.issuer) << row.text;
  }
}

}  // namespace
}  // namespace trichdan
