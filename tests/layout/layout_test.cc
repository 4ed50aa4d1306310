#include "layout/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "page_maker.h"
#include "shown_lines.h"

namespace trichdan {
namespace {

using testing::ElementsAre;

const char* const kFull =
    "Nội dung của dòng này chạy hết chiều ngang của trang giấy như mọi dòng khác ở đây";

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

// None of the marks was read.
TEST(Signoff, ItemsWithoutTheirMarksStayInTheList) {
  PageMaker page = full_lines();
  page.line(230, 560, "Nơi nhận:");
  page.line(310, 610, "Thường trực Tỉnh ủy,");
  page.line(310, 660, "Các cơ quan tham mưu, giúp việc Tỉnh ủy và các ban cán sự đảng tỉnh,");
  page.line(310, 710, "Các huyện, thị, thành ủy và đảng ủy trực thuộc, Ban Thường vụ Đoàn,");
  page.line(230, 790, "T/M BAN\t\t\t\tTHƯỜNG VỤ");
  EXPECT_THAT(
      end_of(page),
      ElementsAre(
          "recipients: Nơi nhận:", "recipients: Thường trực Tỉnh ủy,",
          "recipients: Các cơ quan tham mưu, giúp việc Tỉnh ủy và các ban cán sự đảng tỉnh,",
          "recipients: Các huyện, thị, thành ủy và đảng ủy trực thuộc, Ban Thường vụ Đoàn,",
          "signature: T/M BAN THƯỜNG VỤ"));
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
