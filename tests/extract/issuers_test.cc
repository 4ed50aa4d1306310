// Issuers and subjects of references: tables of (text, what is read, why), domain.md 5.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract_cases.h"
#include "reference_cases.h"

namespace trichdan {
namespace {

TEST(References, Issuers) {
  struct Row {
    const char* text;
    const char* issuer;
    const char* from;
  };
  const Row rows[] = {
      {"Huyện ủy Nậm Pồ ban hành Kế hoạch số 47-KH/HU", "Huyện ủy Nậm Pồ", "ban hành"},
      {"Sau khi Ban Thường vụ Tỉnh ủy ban hành Nghị quyết số 15-NQ/TU", "Ban Thường vụ Tỉnh ủy",
       "ban hành"},
      {"Ngay sau khi ban hành Nghị quyết số 15-NQ/TU, Ban Thường vụ Tỉnh ủy đã", "", ""},
      {"Huyện ủy Điện Biên ban hành Kế hoạch số 38-KH/HU, ngày 20/8/2021 của Ban Thường vụ Huyện "
       "ủy về",
       "Ban Thường vụ Huyện ủy", "của"},
      {"Quyết định số 70/QĐ-SYT ngày 30/01/2018 của Giám đốc Sở Y tế về", "Giám đốc Sở Y tế",
       "của"},
      {"Công điện số 1985/CĐ-TTg ngày 23/12/2017 của Thủ tướng Chính phủ về", "Thủ tướng Chính phủ",
       "của"},
      {"Công điện số 1985/CĐ-TTg", "Thủ tướng Chính phủ", "code"},
      {"Công văn số 1881/KCB-QLCL của Cục Quản lý khám, chữa bệnh - Bộ Y tế về",
       "Cục Quản lý khám, chữa bệnh - Bộ Y tế", "của"},
      {"Thông tư số 18/2009/TT-BYT của Bộ trưởng Bộ Y tế hướng dẫn", "Bộ trưởng Bộ Y tế", "của"},
      {"Nghị quyết số 35-NQ/TW của Bộ Chính trị (khóa XII).", "Bộ Chính trị", "của"},
      {"Kế hoạch số 47-KH/HU", "", ""},
      {"Quyết định số 3916/QĐ-BYT của\n\nBộ Y tê về", "Bộ Y tế", "của"},
      {"Nghị định số 91/2017/NĐ-CP của Chính phú quy", "Chính phủ", "của"},
      {"Nghị định số 91/2017/NĐ-CP CỦA CHÍNH PHỦ", "Chính phủ", "của"},
      {"Công văn 588/BCĐ-QLTT của Ban chỉ đạo 389 tỉnh Kiên Giang về",
       "Ban chỉ đạo 389 tỉnh Kiên Giang", "của"},
      {"Công văn 293/SYT-TCCB ngày 20 tháng 02 năm 2017. của Sở Y tế", "Sở Y tế", "của"},
      {"Thông tư liên tịch số 16/2009/TTLT-BTTTT-BCA của Bộ trưởng Bộ Thông tin và Truyền thông và "
       "Bộ trưởng Bộ Công an về phối hợp",
       "Bộ trưởng Bộ Thông tin và Truyền thông, Bộ trưởng Bộ Công an", "của"},
      {"Thông tư số 18/2009/TT-BYT của Bộ trưởng Bộ Y tế và Sở Y tế báo cáo", "Bộ trưởng Bộ Y tế",
       "của"},
  };
  for (const Row& row : rows) {
    const auto references = read(row.text).references;
    ASSERT_EQ(references.size(), 1U) << row.text;
    EXPECT_EQ(references[0].issuer, row.issuer) << row.text;
    EXPECT_EQ(references[0].issuer_from, row.from) << row.text;
  }
}

// Places whose marks were misread: the table decides, and where it cannot, or did, the reference is
// one to check.
TEST(References, IssuersOfMisreadPlaces) {
  struct Row {
    const char* text;
    const char* issuer;
    State state;
    const char* reason;
  };
  const Row rows[] = {
      {"Ban Thường vụ Huyện ủy Điện Biên Đồng ban hành Nghị quyết số 16-NQ/HU, ngày 24/12/2021 về",
       "Ban Thường vụ Huyện ủy Điện Biên Đông", State::check, "another mark on a common word"},
      {"Nghị quyết số 16-NQ/HU của Huyện ủy Điện Biên Đồng về", "Huyện ủy Điện Biên Đông",
       State::check, "likewise, behind it"},
      {"Nghị quyết số 16-NQ/HU của Huyện ủy Điện Biên đồng thời", "Huyện ủy Điện Biên", State::sure,
       "a word of the sentence"},
      {"Nghị quyết số 16-NQ/HU của Huyện ủy Điện Biên Đông về", "Huyện ủy Điện Biên Đông",
       State::sure, "as printed"},
      {"Nghị quyết số 16-NQ/HU của Huyện ủy Mường Chã về", "Huyện ủy Mường Chà", State::check,
       "no other place has these letters"},
      {"Nghị quyết số 16-NQ/HU của Huyện ủy Tòa Chùa về", "Huyện ủy Tòa Chùa", State::sure,
       "another letter may be the typist's: kept as printed"},
      {"Quyết định số 70/QĐ-UBND của UBND tỉnh Thanh Hoa về", "UBND tỉnh Thanh Hoa", State::check,
       "several places have these letters"},
      {"Quyết định số 70/QĐ-UBND của UBND xã Mường Cha về", "UBND xã Mường Cha", State::sure,
       "a commune, which the table does not have"},
  };
  for (const Row& row : rows) {
    const auto references = read(row.text).references;
    ASSERT_EQ(references.size(), 1U) << row.text;
    EXPECT_EQ(references[0].issuer, row.issuer) << row.reason;
    EXPECT_EQ(references[0].state, row.state) << row.reason << ": " << row.text;
  }
}

TEST(References, IssuersWhoseEndWasLost) {
  struct Row {
    const char* text;
    const char* issuer;
    State state;
    const char* reason;
  };
  const Row rows[] = {
      {"Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính i về", "Bộ Chính trị", State::check,
       "a piece of the last word"},
      {"Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính, về", "Bộ Chính trị", State::check,
       "nothing of it"},
      {"Kết luận số 01-KL/TW, ngày 18/5/2021 của Ban Bí, về", "Ban Bí thư", State::check,
       "likewise"},
      {"Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị về", "Bộ Chính trị", State::sure,
       "whole"},
      {"Quyết định số 12/QĐ-BTC, ngày 18/5/2021 của Bộ Tài chính về", "Bộ Tài chính", State::sure,
       "another body"},
      {"Quyết định số 12-QĐ/TW, ngày 18/5/2021 của Văn phòng Trung ương về", "Văn phòng Trung ương",
       State::sure, "whole as it is"},
  };
  for (const Row& row : rows) {
    const auto references = read(row.text).references;
    ASSERT_EQ(references.size(), 1U) << row.text;
    EXPECT_EQ(references[0].issuer, row.issuer) << row.reason;
    EXPECT_EQ(references[0].state, row.state) << row.reason << ": " << row.text;
  }
}

TEST(References, TheWordOfIssuersMisread) {
  struct Row {
    const char* text;
    const char* issuer;
    const char* reason;
  };
  const Row rows[] = {
      {"Thông tư số 18/2009/TT-BYT ngày 14/10/2009 củ Bộ trưởng Bộ Y tế Hướng dẫn",
       "Bộ trưởng Bộ Y tế", "a letter lost"},
      {"Kế hoạch số 12-KH/HU cúa Huyện ủy Nậm Pồ về", "Huyện ủy Nậm Pồ", "a mark misread"},
      {"Kế hoạch số 12-KH/HU cũ Nguyễn về", "", "no body follows"},
  };
  for (const Row& row : rows) {
    const auto references = read(row.text).references;
    ASSERT_EQ(references.size(), 1U) << row.text;
    EXPECT_EQ(references[0].issuer, row.issuer) << row.reason;
  }
}

TEST(References, SubjectsEndWhereTheyEnd) {
  struct Row {
    const char* text;
    const char* subject;
  };
  const Row rows[] = {
      {"Kế hoạch số 13-KH/TU của Tỉnh ủy về học tập, quán triệt; và", "về học tập, quán triệt"},
      {"Kế hoạch số 13-KH/TU về học tập (đợt 1) trong tỉnh.", "về học tập (đợt 1) trong tỉnh"},
      {"(Kế hoạch số 13-KH/TU về học tập) và", "về học tập"},
      {"Kế hoạch số 13-KH/TU V/v học tập” của", "V/v học tập"},
      {"Kế hoạch số 13-KH/TU về thực hiện Nghị quyết số 15-NQ/TU", "về thực hiện"},
      {"Nghị định số 30/2020/NĐ-CP của Chính phủ quy định chi tiết\n\nĐiều 1", "quy định chi tiết"},
      {"Kế hoạch số 13-KH/TU đã nêu rõ", ""},
      {"Kế hoạch số 13-KH/TU, về học tập; và", "về học tập"},
      {"Theo Kế hoạch số 13-KH/TU, thực hiện việc đăng ký; và", ""},
  };
  for (const Row& row : rows) {
    const auto references = read(row.text).references;
    ASSERT_FALSE(references.empty()) << row.text;
    EXPECT_EQ(references[0].subject, row.subject) << row.text;
  }
}

}  // namespace
}  // namespace trichdan
