#include "layout/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "page_maker.h"

namespace trichdan {
namespace {

using testing::ElementsAre;

std::string text_of(const PageReading& page, const Line& line) {
  std::string text;
  for (const std::uint32_t word : line.words) {
    if (!text.empty()) text += ' ';
    text += page.words[word].text;
  }
  return text;
}

// "role: words", and "¶ " before it where a paragraph starts.
std::vector<std::string> shown(const PageReading& page, bool first_page, bool paragraphs = false) {
  std::vector<std::string> lines;
  for (const Line& line : lay_out(page, first_page).lines) {
    std::string text = paragraphs && line.starts_paragraph ? "¶ " : "";
    text.append(name_of(line.role)).append(": ").append(text_of(page, line));
    lines.push_back(text);
  }
  return lines;
}

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

TEST(Header, ADateInProseIsNone) {
  PageMaker page;
  page.line(330, 200, "Theo Phiếu chuyển số 11/VP-KSTT ngày 18 tháng 7 năm 2016 của Sở Y tế");
  page.line(230, 245, "Kim Sơn. Các chỉ tiêu đạt 32,9%, theo Quyết định ngày 29 tháng 1 năm");
  page.line(230, 290, "2018 của Sở Y tế");
  EXPECT_THAT(shown(page.page(), true),
              ElementsAre(testing::StartsWith("body"), testing::StartsWith("body"),
                          testing::StartsWith("body")));
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
  PageMaker page;
  page.line(230, 200, "bệnh tại Trạm Y tế xã theo đề nghị");
  page.line(740, 200, "ngày 18/02/2017 của Sở Y tế Kim Sơn. Đoàn Thanh niên");
  page.line(230, 245, "phòng, chống dịch bệnh; Quyết định số 19/QĐ-UBND ngày 10 tháng 6 năm 2018");
  page.line(230, 290, "của Ủy ban nhân dân huyện, các xã đã triển khai đầy đủ các nội dung.");
  for (const std::string& line : shown(page.page(), true)) {
    EXPECT_TRUE(line.starts_with("body: ")) << line;
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

TEST(Lines, FragmentsOnOneHeightAreOneLine) {
  PageMaker page;
  page.line(230, 300, kFull);
  page.line(600, 349, "phần sau của dòng").line(230, 345, "phần đầu của dòng");
  page.line(230, 390, kFull);
  const auto lines = shown(page.page(), false);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[1], "body: phần đầu của dòng phần sau của dòng");
}

// Behind a raised number it is a word of its own; on a scan the same is a speck.
// A line as one strip of the reader, part of which stands higher on bent paper: the rows are told
// by the strip, not by the height alone.
TEST(Lines, WordsStayOnTheLineTheyWereReadOn) {
  struct Row {
    int raised;  // pixels by which the middle of the second line stands higher
    const char* reason;
  };
  for (const Row& row :
       {Row{0, "level"}, Row{14, "half way up"}, Row{17, "nearer to the line above"}}) {
    PageMaker maker;
    maker.line(230, 200, "Ban Thường vụ đã chỉ đạo thực hiện các nhiệm vụ của năm");
    maker.line(230, 231, "Thông báo số 4672-TB/BNCTU,\tngày 17\ttháng 1 năm 1998");
    PageReading page = maker.page();
    for (Word& word : page.words) {
      if (word.text == "ngày" || word.text == "17") {
        word.box.y0 -= row.raised;
        word.box.y1 -= row.raised;
      }
    }
    EXPECT_THAT(shown(page, false),
                ElementsAre("body: Ban Thường vụ đã chỉ đạo thực hiện các nhiệm vụ của năm",
                            "body: Thông báo số 4672-TB/BNCTU, ngày 17 tháng 1 năm 1998"))
        << row.reason;
  }
}

TEST(Lines, AStopOfATextLayerIsPrint) {
  for (const float confidence : {100.F, 90.F}) {
    PageMaker page;
    page.line(230, 200, "chỉ đạo chuyên đề hằng năm . Các đảng bộ đã", {confidence, 1});
    EXPECT_EQ(shown(page.page(), false).front(),
              confidence == 100 ? "body: chỉ đạo chuyên đề hằng năm . Các đảng bộ đã"
                                : "body: chỉ đạo chuyên đề hằng năm Các đảng bộ đã");
  }
}

// Read as a word of its own behind a figure, with the stop that follows it.
TEST(Lines, APercentSignWithAStopIsPrint) {
  for (const char* end : {"%", "%,", "%;", "%.", "%),", "‰,", ")."}) {
    PageMaker page;
    page.line(230, 200, std::string("tỷ lệ được quản lý thai đạt 99,73 ") + end, {90, 1});
    EXPECT_EQ(shown(page.page(), false).front(),
              std::string("body: tỷ lệ được quản lý thai đạt 99,73 ") + end);
  }
}

TEST(Lines, SkewAndSpecksDoNotMatter) {
  PageMaker maker;
  for (int i = 0; i < 8; ++i) maker.line(230, 300 + 45 * i, kFull);
  PageReading page = maker.page();
  // Two degrees: the right end of a line stands as low as the next line's left end.
  for (Word& word : page.words) {
    const int drop = static_cast<int>(std::lround(0.035 * word.box.x0));
    word.box.y0 += drop;
    word.box.y1 += drop;
  }
  for (std::size_t i = 0; i < page.words.size(); ++i) page.words[i].line = static_cast<int>(i / 6);
  page.words.push_back({"~", {800, 500, 804, 503}, 10, 99, 999});
  page.words.push_back({" ", {230, 600, 550, 605}, 95, 99, 999});
  const auto lines = shown(page, false);
  ASSERT_EQ(lines.size(), 8U);
  for (const std::string& line : lines) EXPECT_EQ(line, std::string("body: ") + kFull);
}

TEST(PageNumber, OnlyAloneAtTheEdge) {
  for (const char* number : {"2", "- 2 -", "2.", "Trang 2/5", "12"}) {
    PageMaker page;
    page.line(800, 100, number);
    for (int i = 0; i < 20; ++i) page.line(230, 200 + 45 * i, kFull);
    EXPECT_EQ(shown(page.page(), false).front(), std::string("page_number: ") + number);
  }
  PageMaker page;
  for (int i = 0; i < 20; ++i) page.line(230, 200 + 45 * i, kFull);
  page.line(800, 2200, "7");
  EXPECT_EQ(shown(page.page(), false).back(), "page_number: 7");
  PageMaker year;
  year.line(230, 100, "năm 2021").line(230, 145, kFull);
  EXPECT_EQ(shown(year.page(), false).front(), "body: năm 2021");
}

TEST(Signoff, RecipientsBeforeSignature) {
  PageMaker page;
  for (int i = 0; i < 6; ++i) page.line(230, 200 + 45 * i, kFull);
  page.line(240, 560, "Nơi nhận:\t\t\t\tKT. GIÁM ĐỐC");
  page.line(240, 605, "- Như trên;\t\t\t\tPHÓ GIÁM ĐỐC");
  page.line(240, 645, "- Lưu: VT.").line(1000, 800, "Nguyễn Văn An");
  const auto lines = shown(page.page(), false);
  const std::vector<std::string> end(lines.begin() + 6, lines.end());
  EXPECT_THAT(end, ElementsAre("recipients: Nơi nhận:", "recipients: - Như trên;",
                               "recipients: - Lưu: VT.", "signature: KT. GIÁM ĐỐC",
                               "signature: PHÓ GIÁM ĐỐC", "signature: Nguyễn Văn An"));
}

std::vector<std::string> end_of(const PageMaker& page) {
  const auto lines = shown(page.page(), false);
  return {lines.begin() + 6, lines.end()};
}

PageMaker full_lines() {
  PageMaker page;
  for (int i = 0; i < 6; ++i) page.line(230, 200 + 45 * i, kFull);
  return page;
}

TEST(Signoff, TheRecipientsHeadMayBeIllegible) {
  PageMaker page = full_lines();
  page.line(240, 560, "đếc (để báo cáo);\t\t\t\tKT.GIÁM ĐÓC");
  page.line(240, 605, "- Các phòng chức năng;\t\t\tPHO GIÁAM ĐỌC");
  page.line(240, 645, "- Lưu: VT.").line(1000, 800, "Nguyễn Văn An");
  EXPECT_THAT(end_of(page),
              ElementsAre("body: đếc (để báo cáo);", "recipients: - Các phòng chức năng;",
                          "recipients: - Lưu: VT.", "signature: KT.GIÁM ĐÓC",
                          "signature: PHO GIÁAM ĐỌC", "signature: Nguyễn Văn An"));
}

TEST(Signoff, ASpacedOfficeIsOnePiece) {
  PageMaker page = full_lines();
  page.line(1000, 560, ".GLÁM").line(1180, 560, "ĐÓC");
  page.line(240, 600, "Nơi nhận:");
  page.line(240, 645, "- Lưu: VT.");
  EXPECT_THAT(end_of(page), ElementsAre("recipients: Nơi nhận:", "recipients: - Lưu: VT.",
                                        "signature: .GLÁM ĐÓC"));
}

// A note between the columns is the recipients': it stands left of the middle.
TEST(Signoff, ARemarkBesideTheRecipientsIsTheirs) {
  PageMaker page = full_lines();
  page.line(240, 560, "Nơi nhận:\t\t\t\t\tCHỦ TỊCH");
  page.line(240, 605, "- Thường trực Huyện ủy;").line(680, 605, "(để b/c)");
  page.line(240, 645, "- Lưu: VT.").line(1000, 800, "Nguyễn Văn An");
  EXPECT_THAT(
      end_of(page),
      ElementsAre("recipients: Nơi nhận:", "recipients: - Thường trực Huyện ủy; (để b/c)",
                  "recipients: - Lưu: VT.", "signature: CHỦ TỊCH", "signature: Nguyễn Văn An"));
}

// Typeset from a text of one column: wide items, and the signature under them at the same margin.
TEST(Signoff, InOneColumnTheSignatureStandsBelow) {
  PageMaker page = full_lines();
  page.line(230, 560, "Nơi nhận:");
  page.line(280, 610, "• Các cơ quan tham mưu, giúp việc Tỉnh ủy và các ban cán sự đảng tỉnh,");
  page.line(280, 660, "• Lưu Văn phòng.");
  page.line(230, 740, "T/M BAN\t\t\t\tTHƯỜNG VỤ");
  page.line(230, 785, "PHÓ BÍ THƯ").line(230, 860, "Mùa A Sơn");
  EXPECT_THAT(
      end_of(page),
      ElementsAre(
          "recipients: Nơi nhận:",
          "recipients: • Các cơ quan tham mưu, giúp việc Tỉnh ủy và các ban cán sự đảng tỉnh,",
          "recipients: • Lưu Văn phòng.", "signature: T/M BAN THƯỜNG VỤ", "signature: PHÓ BÍ THƯ",
          "signature: Mùa A Sơn"));
}

// The mark before an item was read for a letter: more items follow.
TEST(Signoff, AMisreadMarkEndsNoList) {
  PageMaker page = full_lines();
  page.line(230, 560, "Nơi nhận:");
  page.line(280, 610, "• Thường trực Tỉnh ủy,");
  page.line(280, 660, "V Các cơ quan tham mưu, giúp việc Tỉnh ủy và các ban cán sự đảng tỉnh,");
  page.line(280, 710, "• Lưu Văn phòng.");
  page.line(230, 790, "T/M BAN\t\t\t\tTHƯỜNG VỤ");
  EXPECT_THAT(
      end_of(page),
      ElementsAre(
          "recipients: Nơi nhận:", "recipients: • Thường trực Tỉnh ủy,",
          "recipients: V Các cơ quan tham mưu, giúp việc Tỉnh ủy và các ban cán sự đảng tỉnh,",
          "recipients: • Lưu Văn phòng.", "signature: T/M BAN THƯỜNG VỤ"));
}

// "GIÁM ĐỐC SỞ Y TẾ" stands above the preamble too.
TEST(Signoff, NotAboveRunningText) {
  PageMaker page;
  page.line(900, 200, "GIÁM ĐỐC SỞ Y TẾ");
  for (int i = 0; i < 6; ++i) page.line(230, 260 + 45 * i, kFull);
  EXPECT_EQ(shown(page.page(), false).front(), "body: GIÁM ĐỐC SỞ Y TẾ");
}

TEST(Footnotes, SmallTypeUnderAGapAtTheBottom) {
  PageMaker page;
  for (int i = 0; i < 10; ++i) page.line(230, 200 + 45 * i, kFull);
  page.line(230, 720, "1 Kế hoạch số 13-KH/TU, ngày 13/12/2021 của Tỉnh ủy", {95, 0.75});
  page.line(230, 752, "về việc triển khai nghị quyết trong toàn tỉnh", {95, 0.75});
  const auto lines = shown(page.page(), false);
  EXPECT_EQ(lines[9], std::string("body: ") + kFull);
  EXPECT_EQ(lines[10], "footnote: Kế hoạch số 13-KH/TU, ngày 13/12/2021 của Tỉnh ủy");
  EXPECT_EQ(lines[11], "footnote: về việc triển khai nghị quyết trong toàn tỉnh");
}

// Small type above the notes, behind a gap of its own, is a table: notes begin with their number.
TEST(Footnotes, ASmallTableAboveThemIsNone) {
  PageMaker page;
  for (int i = 0; i < 10; ++i) page.line(230, 200 + 45 * i, kFull);
  page.line(330, 720, "Hoàn thành tốt nhiệm vụ\t25\t73,5%", {95, 0.75});
  page.line(230, 900, "1 Kế hoạch số 13-KH/TU, ngày 13/12/2021 của Tỉnh ủy", {95, 0.75});
  page.line(230, 932, "về việc triển khai nghị quyết trong toàn tỉnh", {95, 0.75});
  const auto lines = shown(page.page(), false);
  EXPECT_EQ(lines[10], "body: Hoàn thành tốt nhiệm vụ 25 73,5%");
  EXPECT_EQ(lines[11], "footnote: Kế hoạch số 13-KH/TU, ngày 13/12/2021 của Tỉnh ủy");
}

TEST(Paragraphs, IndentsShortLinesItemsAndGaps) {
  PageMaker page;
  page.line(330, 200,
            "Nội dung của dòng này bắt đầu một đoạn và chạy hết chiều ngang của trang này");
  page.line(230, 245, kFull);
  page.line(230, 290, "dòng ngắn.");
  page.line(230, 335, kFull);
  page.line(330, 380,
            "- Một mục của danh sách bắt đầu bằng gạch và cũng chạy hết trang giấy này đây ạ");
  page.line(230, 425, kFull);
  page.line(230, 540, kFull);
  std::vector<bool> starts;
  for (const Line& line : lay_out(page.page(), false).lines)
    starts.push_back(line.starts_paragraph);
  EXPECT_THAT(starts, ElementsAre(true, false, false, true, true, false, true));
}

}  // namespace
}  // namespace trichdan
