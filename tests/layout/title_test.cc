// The title: the type in capitals and the subject, in as many lines as offices print them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/layout.h"
#include "page_maker.h"
#include "shown_lines.h"

namespace trichdan {
namespace {

const char* const kFull =
    "Nội dung của dòng này chạy hết chiều ngang của trang giấy như mọi dòng khác ở đây";

// Lines one under the other, in the middle of the page; under them running text.
PageMaker titled(const std::vector<std::string>& lines) {
  constexpr int kMiddle = 830;
  constexpr int kLetter = 17;  // pixels of a letter and of a space, by and large
  PageMaker page;
  int y = 300;
  for (const std::string& line : lines) {
    std::size_t letters = 0;
    for (const char c : line) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    page.line(kMiddle - static_cast<int>(letters) * kLetter / 2, y, line);
    y += 45;
  }
  page.line(290, y + 60, std::string("Trong năm, ") + kFull);
  for (int i = 0; i < 8; ++i) page.line(230, y + 105 + 45 * i, kFull);
  return page;
}

std::vector<std::string> lines_with(const PageReading& page, Role role) {
  std::vector<std::string> lines;
  for (const Line& line : lay_out(page, true).lines) {
    if (line.role == role) lines.push_back(text_of(page, line));
  }
  return lines;
}

// Who received the document, in capitals over "ĐẾN", in the frame of a stamp beside the title.
TEST(TitleLines, WhatStandsOverAStampsReceiptIsOfTheStamp) {
  PageMaker page = titled({"QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác"});
  page.line(120, 245, "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH");
  page.line(130, 302, "ĐẾN");
  page.line(700, 100, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  page.line(160, 102, "ỦY BAN NHÂN DÂN");
  page.line(160, 170, "Số: 12/QĐ-UBND");
  const PageReading reading = page.page();
  EXPECT_THAT(lines_with(reading, Role::stamp),
              testing::UnorderedElementsAre("CỔNG THÔNG TIN ĐIỆN TỬ TỈNH", "ĐẾN"));
  EXPECT_THAT(lines_with(reading, Role::title),
              testing::ElementsAre("QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác"));
}

TEST(TitleLines, AreTakenWhateverTheyBeginWith) {
  struct Row {
    std::vector<std::string> lines;
    const char* why;
  };
  const std::vector<Row> rows = {
      {{"KẾ HOẠCH", "Thực hiện Nghị quyết số 15-NQ/TU, ngày 30/3/2022"}, "what is carried out"},
      {{"KẾ HOẠCH", "Triển khai công tác dân vận", "trong năm 2024 của huyện"}, "in two lines"},
      {{"BÁO CÁO", "Kết quả kiểm tra việc chấp hành", "theo Quy định số 05-QĐ/TU",
        "ngày 30/3/2022 của Ban Thường vụ"},
       "lines that begin as clauses of a preamble do"},
      {{"QUYẾT ĐỊNH", "CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 215/2003/QĐ-TTG",
        "NGÀY 5 THÁNG 6 NĂM 2003 VỀ VIỆC THÀNH LẬP QUỸ", "BẢO LÃNH CHO DOANH NGHIỆP NHỎ"},
       "as Công báo prints it"},
      {{"BÁO CÁO VỀ KẾT QUẢ TRỒNG RỪNG TẬP TRUNG", "CỦA CÁC XÃ TRONG QUÝ I NĂM 2009"},
       "type and subject in one line"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(lines_with(titled(row.lines).page(), Role::title), row.lines) << row.why;
  }
}

TEST(TitleLines, EndBeforeThePreamble) {
  PageMaker page;
  page.line(700, 290, "KẾ HOẠCH").line(560, 335, "Tổ chức ngày hội văn hóa các dân tộc");
  page.line(290, 380, "Thực hiện Nghị quyết số 15-NQ/TU, Huyện ủy lập kế hoạch sau:");
  for (int i = 0; i < 12; ++i) page.line(230, 450 + 45 * i, kFull);
  EXPECT_THAT(lines_with(page.page(), Role::title),
              testing::ElementsAre("KẾ HOẠCH", "Tổ chức ngày hội văn hóa các dân tộc"));
}

// Nothing that was read is lost.
TEST(TitleLines, WhatStandsBesideTheTypeIsKept) {
  PageMaker page;
  page.line(700, 290, "BÁO CÁO").line(1000, 290, "công văn đến", {20, 1});
  page.line(560, 335, "Kết quả công tác năm 2023");
  for (int i = 0; i < 12; ++i) page.line(230, 450 + 45 * i, kFull);
  EXPECT_THAT(lines_with(page.page(), Role::title),
              testing::ElementsAre("BÁO CÁO", "Kết quả công tác năm 2023"));
  EXPECT_THAT(lines_with(page.page(), Role::stamp), testing::ElementsAre("công văn đến"));
}

// "ĐẾN Số ... Ngày ...", as offices stamp what they receive, and the foot of the stamp's frame.
TEST(TitleLines, AStampBesideThemIsNoneOfTheSubject) {
  PageMaker page;
  page.line(700, 290, "QUYẾT ĐỊNH");
  page.line(190, 335, "ĐẾN", {70, 1}).line(560, 335, "Ban hành Quy chế phối hợp giữa các phòng");
  page.line(300, 380, "77777", {48, 1})
      .line(385, 380, "và các xã trong việc tiếp công dân ở huyện");
  for (int i = 0; i < 12; ++i) page.line(230, 480 + 45 * i, kFull);
  EXPECT_THAT(lines_with(page.page(), Role::title),
              testing::ElementsAre("QUYẾT ĐỊNH", "Ban hành Quy chế phối hợp giữa các phòng",
                                   "và các xã trong việc tiếp công dân ở huyện"));
  EXPECT_THAT(lines_with(page.page(), Role::stamp), testing::ElementsAre("ĐẾN", "77777"));
}

PageMaker& with_head(PageMaker& page) {
  return page.line(700, 100, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
      .line(160, 102, "ỦY BAN NHÂN DÂN")
      .line(160, 170, "Số: 12/KL-UBND")
      .line(900, 172, "Kiên Giang, ngày 5 tháng 2 năm 2018");
}

// A portal's frame over the date: the receipt is read as well as a title.
TEST(TitleLines, AFrameOfReceiptIsNoTitle) {
  PageMaker page = titled({"KẾT LUẬN", "thành lập Tổ công tác bảo vệ rừng"});
  with_head(page).line(1130, 262, "CÔNG VĂN ĐẾN");
  page.line(1110, 318, "Giờ 28. Ngày 2/7").line(1115, 362, "Kính chuyển:");
  const PageReading reading = page.page();
  EXPECT_THAT(lines_with(reading, Role::title),
              testing::ElementsAre("KẾT LUẬN", "thành lập Tổ công tác bảo vệ rừng"));
  EXPECT_THAT(lines_with(reading, Role::stamp),
              testing::UnorderedElementsAre("CÔNG VĂN ĐẾN", "Giờ 28. Ngày 2/7", "Kính chuyển:"));
}

// The receiving office's frame at the left margin, between the type and the subject.
TEST(TitleLines, AFrameOfReceiptBesideTheSubject) {
  PageMaker page = titled({"THÔNG BÁO", "Về kế hoạch sử dụng vốn", "năm 2018 của huyện"});
  with_head(page).line(190, 280, "SỞ NỘI VỤ").line(160, 322, "CÔNG VĂN ĐẾN");
  page.line(160, 368, "Số: 21").line(160, 402, "Ngày: 24/4");
  EXPECT_THAT(lines_with(page.page(), Role::title),
              testing::ElementsAre("THÔNG BÁO", "Về kế hoạch sử dụng vốn", "năm 2018 của huyện"));
}

TEST(TitleLines, ATypeThatBeginsAsAReceiptDoes) {
  const std::vector<std::string> lines{"CÔNG VĂN ĐỀ NGHỊ", "Cấp kinh phí năm 2018"};
  PageMaker page = titled(lines);
  EXPECT_EQ(lines_with(page.page(), Role::title), lines);
}

TEST(TitleLines, AFullLineBehindAShortOne) {
  PageMaker page;
  page.line(700, 290, "THÔNG BÁO").line(560, 335, "Về hội thao toàn huyện");
  page.line(230, 380, kFull);
  page.line(290, 470, std::string("Trong năm, ") + kFull);
  for (int i = 0; i < 8; ++i) page.line(230, 515 + 45 * i, kFull);
  EXPECT_THAT(lines_with(page.page(), Role::title),
              testing::ElementsAre("THÔNG BÁO", "Về hội thao toàn huyện", kFull));
}

// The last line of a subject that is set to both margins.
TEST(TitleLines, AShortLastLineAtTheLeft) {
  PageMaker page;
  page.line(700, 290, "QUYẾT ĐỊNH");
  page.line(232, 335, kFull).line(232, 380, "nông thôn");
  page.line(290, 470, std::string("Trong năm, ") + kFull);
  for (int i = 0; i < 8; ++i) page.line(230, 515 + 45 * i, kFull);
  EXPECT_THAT(lines_with(page.page(), Role::title),
              testing::ElementsAre("QUYẾT ĐỊNH", kFull, "nông thôn"));
}

// A heading at the margin under the subject is the text's.
TEST(TitleLines, AHeadingUnderTheSubject) {
  PageMaker page;
  page.line(700, 290, "BÁO CÁO").line(560, 335, "Kết quả công tác năm 2023");
  page.line(230, 420, "Đặc điểm");
  page.line(230, 480, std::string("Trong năm, ") + kFull);
  for (int i = 0; i < 8; ++i) page.line(230, 525 + 45 * i, kFull);
  EXPECT_THAT(lines_with(page.page(), Role::stamp), testing::IsEmpty());
}

// A stamp hides the indent of the text.
TEST(TitleLines, EndBeforeAFullLineUnderAStamp) {
  PageMaker page;
  page.line(700, 290, "BÁO CÁO").line(560, 335, "Kết quả công tác năm 2023");
  page.line(120, 330, "ĐẾN");
  page.line(230, 395, kFull);
  for (int i = 0; i < 8; ++i) page.line(230, 440 + 45 * i, kFull);
  EXPECT_THAT(lines_with(page.page(), Role::title),
              testing::ElementsAre("BÁO CÁO", "Kết quả công tác năm 2023"));
}

TEST(TitleLines, WhatStampsLeaveAmongThem) {
  struct Row {
    std::vector<std::string> read;      // line by line; of a gap between words "\t"
    std::vector<std::string> expected;  // the title
    const char* why;
  };
  const std::vector<Row> rows = {
      {{"QUYẾT ĐỊNH\t\tCÔNG VĂN ĐẾN", "Về việc thành lập Tổ công tác"},
       {"QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác"},
       "in the type's row"},
      {{"KẾ HOẠCH\t\tCÔNG VĂN Đ N", "Về việc thành lập Tổ công tác"},
       {"KẾ HOẠCH", "Về việc thành lập Tổ công tác"},
       "a letter lost"},
      {{"BÁO CÁO CÔNG VĂN ĐỀ NGHỊ", "của các huyện năm 2018 trở đi"},
       {"BÁO CÁO CÔNG VĂN ĐỀ NGHỊ", "của các huyện năm 2018 trở đi"},
       "words of the title"},
  };
  for (const Row& row : rows) {
    PageMaker page;
    with_head(page).line(620, 290, row.read[0]).line(460, 335, row.read[1]);
    for (int i = 0; i < 12; ++i) page.line(230, 480 + 45 * i, kFull);
    EXPECT_EQ(lines_with(page.page(), Role::title), row.expected) << row.why;
  }
}

// A word that is left of a stamp, a side of its frame, a speck.
TEST(TitleLines, AWordThatPutsThemOffTheMiddle) {
  PageMaker page = titled({"BÁO CÁO", "Kết quả công tác năm 2023 của huyện"});
  page.line(240, 345, "BỀN").line(300, 392, "A");
  EXPECT_THAT(lines_with(page.page(), Role::title),
              testing::ElementsAre("BÁO CÁO", "Kết quả công tác năm 2023 của huyện"));
}

// What is left of a frame whose large words nobody can read.
TEST(TitleLines, ARowBesideTheSubjectIsNoneOfItsLines) {
  PageMaker page = titled({"BÁO CÁO", "Kết quả công tác năm 2023 của huyện"});
  page.line(240, 322, "Sở NỘI VỤ");
  EXPECT_THAT(lines_with(page.page(), Role::title),
              testing::ElementsAre("BÁO CÁO", "Kết quả công tác năm 2023 của huyện"));
}

TEST(TitleLines, WordsBesideTheSubject) {
  PageMaker page = titled({"BÁO CÁO", "Kết quả công tác năm 2023 của huyện"});
  page.line(150, 347, "PHÒNG HÀNH CHÍNH");
  EXPECT_THAT(lines_with(page.page(), Role::title),
              testing::ElementsAre("BÁO CÁO", "Kết quả công tác năm 2023 của huyện"));
}

}  // namespace
}  // namespace trichdan
