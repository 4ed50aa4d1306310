// Pages, and what they say about where documents begin and end.
#include "layout/page_signs.h"

#include <gtest/gtest.h>

#include "page_maker.h"

namespace trichdan {
namespace {

struct Head {
  const char* number = "Số: 12/BC-SYT";
  const char* date = "Kim Sơn, ngày 17 tháng 10 năm 2017";
  const char* issuer = "SỞ Y TẾ";
  const char* above = "";
  const char* title = "BÁO CÁO";
  const char* below = "Tình hình công tác tháng 10";
  const char* national = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  const char* motto = "Độc lập - Tự do - Hạnh phúc";
};

PageReading page_with(const Head& head, int from = 200) {
  PageMaker page;
  if (*head.above != 0) page.line(700, from - 60, head.above);
  page.line(250, from, "UBND TỈNH KIM SƠN");
  page.line(830, from, head.national);
  page.line(330, from + 45, head.issuer);
  page.line(960, from + 45, head.motto);
  page.line(300, from + 120, head.number);
  page.line(860, from + 120, head.date);
  page.line(760, from + 200, head.title);
  page.line(560, from + 250, head.below);
  for (int line = 0; line < 25; ++line) {
    page.line(line == 0 ? 330 : 230, from + 360 + 45 * line,
              "Trong tháng, Sở Y tế đã chỉ đạo thực hiện các nhiệm vụ thường xuyên của ngành và");
  }
  return page.page();
}

PageSigns signs_at(const PageReading& page) {
  return signs_of(1, page, lay_out(page, false));
}

struct HeadCase {
  Head head;
  HeadKind kind;
  const char* why;
};

const HeadCase kHeads[] = {
    {{}, HeadKind::whole, "as printed"},
    {{.number = "Số: /BC-SYT"}, HeadKind::whole, "the number by hand was lost, the day is there"},
    {{.date = "Kim Sơn, ngày tháng 10 năm 2017"},
     HeadKind::whole,
     "the day was lost, not the number"},
    {{.number = "Số 87-BC/HU", .national = "ĐẢNG CỘNG SẢN VIỆT NAM", .motto = ""},
     HeadKind::whole,
     "the Party has no motto"},
    {{.date = "Kim Sơn, ngày 17 tháng"},
     HeadKind::whole,
     "a stamp over the date: number and title do"},
    {{.number = "Sô: 12/BC-SYT", .national = "CỌNG HÒA XÃ HỌI CHỦ NGHIA VIỆT NAM"},
     HeadKind::whole,
     "misread marks"},
    {{.number = "Số: /BC-SYT", .date = "Kim Sơn, ngày tháng 10 năm 2017"},
     HeadKind::unfilled,
     "a draft: neither number nor day"},
    {{.number = "12/BC-SYT"}, HeadKind::whole, "\"Số\" was not read"},
    {{.date = "Kim Sơn, 17 tháng 10 năm 2017"}, HeadKind::whole, "nor was \"ngày\""},
    {{.number = "58/2025/TT-BYT", .date = ""},
     HeadKind::incomplete,
     "a form that bears the symbol of its circular"},
    {{.number = ""}, HeadKind::incomplete, "no number's line"},
    {{.date = "", .title = "DANH SÁCH"}, HeadKind::incomplete, "no date and no type"},
    {{.number = "", .date = ""}, HeadKind::incomplete, "a letterhead alone"},
    {{.number = "Số: ……/BC-SYT"}, HeadKind::form, "dots to write on"},
    {{.date = "……, ngày … tháng … năm 2017"}, HeadKind::form, "dots for the date"},
    {{.issuer = "TÊN ĐƠN VỊ"}, HeadKind::form, "whoever fills it in"},
    {{.issuer = "(1) SỞ"}, HeadKind::form, "explained below the form"},
    {{.title = "KẾ HOẠCH", .below = "(Kèm theo Quyết định số 12/QĐ-SYT ngày 17/10/2017)"},
     HeadKind::attached,
     "a plan that a decision issues"},
    {{.title = "QUY CHẾ", .below = "(Ban hành kèm theo Quyết định số 12/QĐ-SYT)"},
     HeadKind::attached,
     "a regulation that a decision issues"},
    {{.above = "Phụ lục 02"}, HeadKind::attached, "an appendix"},
    {{.above = "Mẫu số 01"}, HeadKind::attached, "a sample"},
    {{.above = "DỰ THẢO"}, HeadKind::attached, "a draft sent with a letter"},
    {{.below = "gửi kèm theo báo cáo của các đơn vị"}, HeadKind::whole, "said of something else"},
};

TEST(PageSigns, HeadsAreToldApart) {
  for (const HeadCase& c : kHeads) {
    EXPECT_EQ(name_of(signs_at(page_with(c.head)).head), name_of(c.kind)) << c.why;
  }
}

TEST(PageSigns, AHeadQuotedInsideAPageIsNone) {
  PageMaker page;
  for (int line = 0; line < 12; ++line) {
    page.line(230, 120 + 45 * line,
              "Trong tháng, Sở Y tế đã chỉ đạo thực hiện các nhiệm vụ thường xuyên của ngành và");
  }
  PageReading reading = page.page();
  const PageReading quoted = page_with({}, 700);
  reading.words.insert(reading.words.end(), quoted.words.begin(), quoted.words.end());
  EXPECT_EQ(signs_at(reading).head, HeadKind::none);
}

TEST(PageSigns, APageFedInTurnedHasTheSameHead) {
  for (const int quarters : {1, 2, 3}) {
    PageReading page = page_with({});
    for (Word& word : page.words) word.box = turned(word.box, quarters, page.width, page.height);
    if (quarters % 2 != 0) std::swap(page.width, page.height);
    page.turn = (4 - quarters) % 4;
    EXPECT_EQ(signs_at(page).head, HeadKind::whole) << quarters;
  }
}

TEST(PageSigns, BlankBacks) {
  PageMaker page;
  EXPECT_TRUE(signs_at(page.page()).blank);
  page.line(300, 500, "ơ iq .", {.confidence = 30});
  EXPECT_TRUE(signs_at(page.page()).blank) << "what shines through";
  page.line(300, 600, "Người lập biểu ký tên");
  EXPECT_FALSE(signs_at(page.page()).blank);
}

TEST(PageSigns, CoversAndRegistersOfAFolder) {
  PageMaker cover;
  cover.line(600, 300, "PHÔNG LƯU TRỮ SỞ Y TẾ");
  cover.line(700, 900, "HỒ SƠ");
  cover.line(500, 1000, "Về việc phòng, chống dịch bệnh năm 2017");
  EXPECT_TRUE(signs_at(cover.page()).cover);
  PageMaker list;
  list.line(600, 300, "MỤC LỤC VĂN BẢN, TÀI LIỆU");
  list.line(200, 500, "1 12/BC-SYT 17/10/2017 Báo cáo công tác tháng 10");
  EXPECT_TRUE(signs_at(list.page()).cover);
  PageMaker text;
  text.line(230, 300, "Hồ sơ gồm có đơn đề nghị, bản sao giấy phép và các tài liệu kèm theo");
  EXPECT_FALSE(signs_at(text.page()).cover);
}

TEST(PageSigns, TheEndOfADocument) {
  PageMaker page;
  page.line(330, 200, "Trên đây là báo cáo kết quả thực hiện nhiệm vụ của Sở Y tế trong tháng.");
  EXPECT_FALSE(signs_at(page.page()).ends);
  EXPECT_TRUE(signs_at(page.page()).ends_early);
  page.line(230, 300, "Nơi nhận:\t\t\t\t\tGIÁM ĐỐC");
  page.line(230, 345, "- Như trên;");
  EXPECT_TRUE(signs_at(page.page()).ends);
  PageMaker stop;
  stop.line(330, 200, "Đề nghị các đơn vị thực hiện./.");
  EXPECT_TRUE(signs_at(stop.page()).ends);
}

TEST(PageSigns, NumbersOfPagesStandInTheMiddle) {
  const auto number_at = [](int x) {
    PageMaker page;
    page.line(x, 100, "3");
    for (int line = 0; line < 20; ++line) {
      page.line(230, 200 + 45 * line,
                "Trong tháng, Sở Y tế đã chỉ đạo thực hiện các nhiệm vụ thường xuyên của ngành");
    }
    return signs_at(page.page()).number;
  };
  EXPECT_EQ(number_at(815), 3);
  EXPECT_EQ(number_at(1500), 0) << "the archive's number of the sheet";
}

}  // namespace
}  // namespace trichdan
