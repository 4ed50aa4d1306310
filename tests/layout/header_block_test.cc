// Heads and titles: columns parted, ordered, and told from stamps and prose.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "layout/layout.h"
#include "page_maker.h"
#include "shown_lines.h"

namespace trichdan {
namespace {

using testing::ElementsAre;

// The page as a scanner gives it that was fed with it the other way round.
PageReading fed_in_turned(PageReading page, int quarters) {
  for (Word& word : page.words) word.box = turned(word.box, quarters, page.width, page.height);
  if (quarters % 2 != 0) std::swap(page.width, page.height);
  page.turn = (4 - quarters) % 4;
  return page;
}

PageMaker state_head() {
  PageMaker page;
  page.line(250, 200, "UBND TỈNH KIM SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  page.line(330, 245, "SỞ Y TẾ\t\t\tĐộc lập - Tự do - Hạnh phúc");
  return page;
}

TEST(Header, ColumnsReadAsOneLineArePartedAndOrdered) {
  PageMaker page = state_head();
  page.line(300, 320, "Số: 12/BC-SYT\t\tKim Sơn, ngày 17 tháng 10 năm 2017");
  page.line(760, 400, "BẢO CÁO");
  page.line(500, 450, "Tình hình công tác tháng 10");
  page.line(330, 560,
            "Trong tháng, Sở Y tế đã chỉ đạo thực hiện các nhiệm vụ thường xuyên của ngành và");
  page.line(230, 605, "các nhiệm vụ khác.");
  EXPECT_THAT(
      shown(page.page(), true),
      ElementsAre(
          "header_left: UBND TỈNH KIM SƠN", "header_left: SỞ Y TẾ",
          "header_right: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "header_right: Độc lập - Tự do - Hạnh phúc", "header_left: Số: 12/BC-SYT",
          "header_right: Kim Sơn, ngày 17 tháng 10 năm 2017", "title: BẢO CÁO",
          "title: Tình hình công tác tháng 10",
          "body: Trong tháng, Sở Y tế đã chỉ đạo thực hiện các nhiệm vụ thường xuyên của ngành và",
          "body: các nhiệm vụ khác."));
  EXPECT_EQ(shown(page.page(), false).front(),
            "body: UBND TỈNH KIM SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
      << "only the first page has a header";
}

TEST(Header, TheTitleOfAFormEndsAHeadWithoutANumber) {
  PageMaker page = state_head();
  page.line(720, 400, "ĐĂNG KÝ", {.scale = 1.4});
  page.line(330, 450, "Tham gia hội thi của ngành năm 2017 do các đơn vị trong tỉnh tổ chức");
  page.line(230, 560, "Các đơn vị đã triển khai đầy đủ nội dung của kế hoạch, các nhiệm vụ khác.");
  const auto lines = shown(page.page(), true);
  EXPECT_THAT(lines, testing::Contains("body: ĐĂNG KÝ")) << "one line, and no stamp";
}

TEST(Turn, APageFedInTheOtherWayReadsAsOneTheRightWay) {
  PageMaker page = state_head();
  page.line(250, 500, "Thực hiện Kế hoạch số 12/KH-UBND của tỉnh, Sở báo cáo như sau:");
  page.line(250, 545, "Các đơn vị đã triển khai đầy đủ nội dung của kế hoạch.");
  const std::vector<std::string> expected = shown(page.page(), true);
  for (const int quarters : {1, 2, 3}) {
    const PageReading other = fed_in_turned(page.page(), quarters);
    EXPECT_EQ(shown(other, true), expected) << quarters;
    const Line first = lay_out(other, true).lines.front();
    EXPECT_EQ(first.box.height() > first.box.width(), quarters % 2 != 0)
        << "boxes are of the page as it was fed in";
  }
}

TEST(Header, SubjectLinesOfACongVanStayInTheLeftColumn) {
  PageMaker page = state_head();
  page.line(300, 320, "Số: 5/SYT-NVY\t\tKim Sơn, ngày 6 tháng 11 năm 2017");
  page.line(260, 365, "V/v triển khai thực hiện Quyết định");
  page.line(280, 405, "ngày 17/4/2018 của Sở");
  page.line(440, 480, "Kính gửi: Thủ trưởng các cơ sở");
  const auto lines = shown(page.page(), true);
  EXPECT_THAT(lines, testing::Contains("header_left: V/v triển khai thực hiện Quyết định"));
  EXPECT_THAT(lines, testing::Contains("header_left: ngày 17/4/2018 của Sở"));
  EXPECT_EQ(lines.back(), "body: Kính gửi: Thủ trưởng các cơ sở");
}

// The number and the date are fragments of their own, on heights of their own.
TEST(Header, PartyLayout) {
  PageMaker page;
  page.line(300, 200, "TỈNH ỦY KIM SƠN").line(900, 210, "ĐẢNG CỘNG SẢN VIỆT NAM");
  page.line(400, 245, "*");
  page.line(300, 290, "Số 12-BC/TU").line(820, 300, "Kim Sơn, ngày 13 tháng 12 năm 2021");
  page.line(760, 400, "BÁO CÁO");
  EXPECT_THAT(shown(page.page(), true),
              ElementsAre("header_left: TỈNH ỦY KIM SƠN", "header_left: *",
                          "header_right: ĐẢNG CỘNG SẢN VIỆT NAM", "header_left: Số 12-BC/TU",
                          "header_right: Kim Sơn, ngày 13 tháng 12 năm 2021", "title: BÁO CÁO"));
}

TEST(Header, MisreadLettersDoNotMatter) {
  PageMaker page;
  page.line(250, 200, "UBND TĨNH KIM SƠN\tCỌNG HÒA XÃ HỌI CHỦ NGHĨA YIỆT NAM");
  page.line(330, 245, "SỞ Y TẾ\t\t\tĐộc lập Tự đo - Hạnh phức");
  page.line(300, 320, "Só: 2/KH-SYT\t\tKim Sơn, ngày 14 tháng 11 năm 2017");
  page.line(760, 400, "KÉ HOẠCH");
  const auto lines = shown(page.page(), true);
  ASSERT_EQ(lines.size(), 7U);
  EXPECT_EQ(lines[2], "header_right: CỌNG HÒA XÃ HỌI CHỦ NGHĨA YIỆT NAM");
  EXPECT_EQ(lines[6], "title: KÉ HOẠCH");
}

TEST(Header, StampsAndSigningNotesAreNoText) {
  PageMaker page;
  page.line(450, 20, "Người ký: CỔNG THÔNG TIN").line(450, 50, "Thời gian ký: 28.04.2026");
  page.line(250, 200, "UBND TỈNH KIM SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  page.line(330, 245, "SỞ Y TẾ\t\t\tĐộc lập - Tự do - Hạnh phúc");
  page.line(300, 320, "Số: 1/BC-SYT\t\tKim Sơn, ngày 1 tháng 2 năm 2017");
  page.line(150, 360, "ĐÊN Gìơ:..C.. ậu", {20, 1});
  page.line(760, 420, "BÁO CÁO");
  const auto lines = shown(page.page(), true);
  EXPECT_EQ(lines[0], "stamp: Người ký: CỔNG THÔNG TIN");
  EXPECT_EQ(lines[1], "stamp: Thời gian ký: 28.04.2026");
  EXPECT_THAT(lines, testing::Contains("stamp: ĐÊN Gìơ:..C.. ậu"));
  EXPECT_EQ(lines.back(), "title: BÁO CÁO");
}

// Rows of a note that say nothing themselves go with those that do: OCR misreads their marks.
TEST(Header, AllOfASigningNoteIsAStamp) {
  PageMaker page;
  page.line(590, 20, "CỔNG THÔNG TIN ĐIỆN TỬ").line(500, 60, "E ail: cong(kimson.gov.vn");
  page.line(580, 100, "VĂN PHÒNG").line(500, 140, "Thờ gian ký: 29.04.2026 16:35:55 +07:00");
  page.line(250, 230, "UBND TỈNH KIM SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  page.line(330, 275, "SỞ Y TẾ\t\t\tĐộc lập - Tự do - Hạnh phúc");
  page.line(300, 340, "Số: 1/BC-SYT\t\tKim Sơn, ngày 1 tháng 2 năm 2017");
  const auto lines = shown(page.page(), true);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_TRUE(lines[i].starts_with("stamp: ")) << lines[i];
  EXPECT_EQ(lines[4], "header_left: UBND TỈNH KIM SƠN");
}

// A text layer has body and date on one height, and the body's name lies left of the middle.
TEST(Header, TheDateIsPartedFromTheBodyBesideIt) {
  PageMaker page;
  page.line(250, 200, "TỈNH ỦY KIM SƠN").line(900, 200, "ĐẢNG CỘNG SẢN VIỆT NAM");
  page.line(250, 250, "HUYỆN ỦY NẬM SƠN\t\tNậm Sơn, ngày 5 tháng 11 năm 2024");
  page.line(300, 310, "Số 87-BC/HU");
  page.line(760, 400, "BÁO CÁO");
  const auto lines = shown(page.page(), true);
  EXPECT_THAT(lines, testing::Contains("header_left: HUYỆN ỦY NẬM SƠN"));
  EXPECT_THAT(lines, testing::Contains("header_right: Nậm Sơn, ngày 5 tháng 11 năm 2024"));
}

TEST(Header, FiguresWrittenByHandStandTaller) {
  const auto by_hand = [](double scale) {
    PageMaker page = state_head();
    page.line(300, 320, "Số:").line(360, 320, "137/CĐ-UBND", {41, scale});
    page.line(900, 320, "Kim Sơn, ngày 24 tháng 12 năm 2017");
    page.line(760, 400, "CÔNG ĐIỆN");
    for (const Line& line : lay_out(page.page(), true).lines) {
      if (line.by_hand) return true;
    }
    return false;
  };
  EXPECT_TRUE(by_hand(1.4));
  EXPECT_FALSE(by_hand(1.0)) << "print";
}

TEST(Header, ADateInProseIsNoHead) {
  struct Printed {
    int x;
    int y;
    const char* text;
  };
  const struct {
    const char* reason;
    std::size_t rows;
    std::vector<Printed> lines;
  } cases[] = {
      {"one that begins a page, of a document cited by number and date",
       3,
       {{330, 200, "Theo Phiếu chuyển số 11/VP-KSTT ngày 18 tháng 7 năm 2016 của Sở Y tế"},
        {230, 245, "Kim Sơn. Các chỉ tiêu đạt 32,9%, theo Quyết định ngày 29 tháng 1 năm"},
        {230, 290, "2018 của Sở Y tế"}}},
      {"one behind a wide gap, as a column of the head is",
       3,
       {{230, 200, "bệnh tại Trạm Y tế xã theo đề nghị"},
        {740, 200, "ngày 18/02/2017 của Sở Y tế Kim Sơn. Đoàn Thanh niên"},
        {230, 245, "phòng, chống dịch bệnh; Quyết định số 19/QĐ-UBND ngày 10 tháng 6 năm 2018"},
        {230, 290, "của Ủy ban nhân dân huyện, các xã đã triển khai đầy đủ các nội dung."}}},
  };
  for (const auto& one : cases) {
    PageMaker page;
    for (const Printed& line : one.lines) page.line(line.x, line.y, line.text);
    const auto lines = shown(page.page(), true);
    EXPECT_EQ(lines.size(), one.rows) << one.reason;
    EXPECT_THAT(lines, testing::Each(testing::StartsWith("body: "))) << one.reason;
  }
}

TEST(Header, NoHeadStandsInTheCellsOfATable) {
  PageMaker page;
  page.line(230, 200, "Danh sách các cơ sở được kiểm tra trong năm như sau:");
  for (int row = 0; row <= 4; ++row) {
    page.mark(Mark::Kind::rule_across, {200, 300 + 60 * row, 1500, 303 + 60 * row});
  }
  for (const int x : {200, 320, 900, 1497}) {
    page.mark(Mark::Kind::rule_upright, {x, 300, x + 3, 543});
  }
  for (int row = 0; row < 4; ++row) {
    page.line(230, 315 + 60 * row, std::to_string(row + 1));
    page.line(340, 315 + 60 * row, row == 3 ? "01/BYT-KCB" : "Trạm Y tế xã");
    page.line(920, 315 + 60 * row, "ngày 13 tháng 9 năm 2004");
  }
  for (const std::string& line : shown(page.page(), true)) {
    EXPECT_TRUE(line.starts_with("body: ")) << line;
  }
  EXPECT_EQ(lay_out(page.page(), true).tables.size(), 1U);
}

TEST(Title, WhatAStampLeftBesideTheSubjectIsNoneOfIt) {
  PageMaker page = state_head();
  page.line(300, 320, "Số: 1/BC-SYT\t\tKim Sơn, ngày 1 tháng 2 năm 2017");
  page.line(760, 400, "BÁO CÁO");
  page.line(400, 445, "Tình hình thực hiện công tác y tế trong năm");
  page.line(420, 490, "và chương trình công tác của năm sau").line(1380, 490, "Sà", {20, 1});
  for (int i = 0; i < 6; ++i) {
    page.line(230, 600 + 45 * i,
              "Nội dung của dòng này chạy hết chiều ngang của trang giấy như mọi dòng");
  }
  const auto lines = shown(page.page(), true);
  EXPECT_THAT(lines, testing::Contains("title: và chương trình công tác của năm sau"));
  EXPECT_THAT(lines, testing::Contains("stamp: Sà"));
}

const char* const kFull =
    "Nội dung của dòng này chạy hết chiều ngang của trang giấy như mọi dòng khác ở đây";

TEST(Title, AFigureInTheMarginIsNoneOfTheSubject) {
  PageMaker page;
  page.line(230, 100, "ỦY BAN NHÂN DÂN").line(880, 100, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  page.line(230, 145, "TỈNH KIM SƠN").line(980, 145, "Độc lập - Tự do - Hạnh phúc");
  page.line(230, 190, "Số: 12/CĐ-UBND").line(900, 190, "Kim Sơn, ngày 11 tháng 12 năm 2017");
  page.line(700, 290, "CÔNG ĐIỆN").line(560, 335, "Về việc chủ động ứng phó với bão số 16");
  page.line(130, 375, "3");
  for (int i = 0; i < 12; ++i) page.line(230, 450 + 45 * i, kFull);
  const auto lines = shown(page.page(), true);
  EXPECT_THAT(lines, testing::Contains("title: Về việc chủ động ứng phó với bão số 16"));
  EXPECT_THAT(lines, testing::Contains("stamp: 3"));
}

// The first reader takes the sign for a word of Vietnamese; the second reads what is printed.
TEST(Header, ASubjectWhoseSignOnlyTheSecondReaderSaw) {
  PageMaker page;
  page.line(230, 100, "UBND TỈNH KIM SƠN").line(880, 100, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  page.line(300, 145, "SỞ Y TẾ").line(980, 145, "Độc lập - Tự do - Hạnh phúc");
  page.line(300, 190, "Số: 12/SYT-NVY").line(900, 190, "Kim Sơn, ngày 11 tháng 12 năm 2017");
  page.line(230, 240, "Vú báo cáo công tác").line(250, 280, "người cao tuổi năm 2017");
  page.line(500, 400, "Kính gửi: Giám đốc các bệnh viện");
  for (int i = 0; i < 12; ++i) page.line(230, 460 + 45 * i, kFull);
  PageReading reading = page.page();
  for (Word& word : reading.words) {
    if (word.text == "Vú") word.other = "V/v";
  }
  const auto lines = shown(reading, true);
  EXPECT_THAT(lines, testing::Contains("header_left: Vú báo cáo công tác"));
  EXPECT_THAT(lines, testing::Contains("header_left: người cao tuổi năm 2017"));
}

}  // namespace
}  // namespace trichdan
