#include "source/judge.h"

#include <gtest/gtest.h>

#include <functional>
#include <sstream>

namespace trichdan {
namespace {

constexpr const char* kGood =
    "Căn cứ Luật Tổ chức chính quyền địa phương, theo đề nghị của Giám đốc Sở ";
constexpr const char* kTcvn3 = "C¨n cø LuËt Tæ chøc chÝnh quyÒn ®Þa ph\u00ad¬ng theo ®Ò nghÞ cña ";
constexpr const char* kJunk = "Can cir Luat To chirc chinh quyen dia phuong theo de nghj cua ";
constexpr const char* kSignature =
    "Người ký: VĂN PHÒNG Email: a@b.vn Cơ quan: VĂN PHÒNG Thời gian ký: 28.04.2026 ";

TextLayer words_of(const char* text, int times, const char* font = "Times") {
  TextLayer layer;
  for (int i = 0; i < times; ++i) {
    std::istringstream stream(text);
    for (std::string word; stream >> word;) layer.words.push_back({{{word, font}}});
  }
  layer.convert_legacy_fonts();
  return layer;
}

PageContent page() {
  PageContent content;
  content.width = 595;
  content.height = 842;
  return content;
}

DrawnImage image(double x1, double y1) {
  return {.width = 1654,
          .height = 2339,
          .x1 = x1,
          .y1 = y1,
          .orientation = 1,
          .plain = true,
          .dpi_x = 200,
          .dpi_y = 200};
}

PageContent scan() {
  PageContent content = page();
  content.images = {image(595, 842)};
  return content;
}

PageContent with(PageContent content, int visible, int hidden, int shapes = 0) {
  content.visible_characters = visible;
  content.hidden_characters = hidden;
  content.shapes = shapes;
  return content;
}

TEST(Judge, DecidesWithAReason) {
  PageContent logo = page();
  logo.images = {image(120, 120)};
  PageContent half = page();
  half.images = {image(595, 500)};
  PageContent holes = with(page(), 1240, 0);
  holes.unmapped_characters = 100;
  struct Case {
    const char* name;
    PageContent content;
    TextLayer words;
    PageKind kind;
    const char* reason;
  };
  const Case cases[] = {
      {"blank", page(), TextLayer{}, PageKind::scan, "nothing is drawn"},
      {"scan", scan(), {}, PageKind::scan, "one image, no text layer"},
      {"scan with a stamp", with(scan(), 0, 0, 12), {}, PageKind::scan, "images, no text layer"},
      {"text as outlines", with(page(), 0, 0, 900), {}, PageKind::scan, "drawn shapes"},
      {"signature", with(scan(), 70, 0), words_of(kSignature, 1), PageKind::untrusted_text,
       "a signature"},
      {"page number over a scan", with(scan(), 8, 0), words_of("Trang 12", 1),
       PageKind::untrusted_text, "a stamp or a heading"},
      {"OCR layer, good", with(scan(), 0, 1200), words_of(kGood, 20), PageKind::untrusted_text,
       "OCR of unknown quality"},
      {"OCR layer, junk", with(scan(), 0, 1200), words_of(kJunk, 20), PageKind::untrusted_text,
       "no Vietnamese marks"},
      {"visible junk over a scan", with(scan(), 1200, 0), words_of(kJunk, 20),
       PageKind::untrusted_text, "no Vietnamese marks"},
      {"text over a background", with(scan(), 1200, 0), words_of(kGood, 20), PageKind::text,
       "background image"},
      {"born digital", with(page(), 1200, 0), words_of(kGood, 20), PageKind::text,
       "text layer of 1140 characters"},
      {"born digital with a logo", with(logo, 1200, 0), words_of(kGood, 20), PageKind::text,
       "text layer of"},
      {"born digital with rules", with(page(), 1200, 0, 300), words_of(kGood, 20), PageKind::text,
       "text layer of"},
      {"a short last page", with(page(), 58, 0, 2), words_of(kGood, 1), PageKind::text,
       "text layer of"},
      {"English, born digital", with(page(), 900, 0),
       words_of("By order of the people's committee ", 30), PageKind::text, "text layer of"},
      {"TCVN3 by its signs", with(page(), 900, 0), words_of(kTcvn3, 20), PageKind::untrusted_text,
       "legacy TCVN3 text"},
      {"TCVN3 by its font", with(page(), 900, 0), words_of(kTcvn3, 20, "ABCDEF+.VnTime"),
       PageKind::text, "characters, in TCVN3 fonts"},
      {".VnTime with a true Unicode map", with(page(), 900, 0), words_of(kGood, 20, ".VnTime"),
       PageKind::text, "text layer of"},
      {"VNI by its font, with its marks", with(page(), 900, 0),
       words_of("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam ", 20, "VNI-Times"), PageKind::text,
       "in VNI fonts"},
      {"a VNI font without one mark", with(page(), 900, 0),
       words_of("Cong hoa xa hoi chu nghia", 20, "VNI-Times"), PageKind::untrusted_text, "VNI"},
      {"unmapped", with(page(), 900, 0), words_of("\uf041\uf042\uf043 \ufffd", 100),
       PageKind::untrusted_text, "no Unicode value"},
      {"unmapped and left out of the layer", holes, words_of(kGood, 20), PageKind::untrusted_text,
       "100 of 1240 characters have no Unicode value"},
      {"a heading beside a half-page image", with(half, 30, 0),
       words_of("Phụ lục kèm theo Quyết định", 1), PageKind::untrusted_text,
       "characters beside what is drawn"},
      {"invisible text on paper", with(page(), 10, 900), words_of(kGood, 20),
       PageKind::untrusted_text, "invisible"},
  };
  for (const Case& c : cases) {
    const PageVerdict verdict = judge(c.content, c.words);
    EXPECT_EQ(verdict.kind, c.kind) << c.name << ": " << verdict.reason;
    EXPECT_NE(verdict.reason.find(c.reason), std::string::npos) << c.name << ": " << verdict.reason;
  }
}

TEST(PageContent, CoverageIsOfTheUnion) {
  PageContent content = page();
  EXPECT_EQ(content.image_coverage(), 0);
  content.images = {image(595, 421), image(595, 421)};
  EXPECT_NEAR(content.image_coverage(), 0.5, 0.02) << "the same place twice counts once";
  content.images.push_back(image(2000, 2000));
  EXPECT_NEAR(content.image_coverage(), 1, 0.001) << "what lies beyond the page does not count";
}

TEST(PageContent, OnlyAPageThatIsOneImageGivesIt) {
  EXPECT_NE(scan().sole_image(), nullptr);
  EXPECT_EQ(with(scan(), 1, 0).sole_image(), nullptr) << "visible text";
  EXPECT_NE(with(scan(), 0, 500).sole_image(), nullptr) << "hidden text does not count";
  EXPECT_EQ(with(scan(), 0, 0, 1).sole_image(), nullptr) << "a drawn line";
  const auto spoiled = [](const std::function<void(PageContent&)>& change) {
    PageContent content = scan();
    change(content);
    return content.sole_image();
  };
  EXPECT_EQ(spoiled([](PageContent& c) { c.images.push_back(c.images[0]); }), nullptr);
  EXPECT_EQ(spoiled([](PageContent& c) { c.involved = true; }), nullptr);
  EXPECT_EQ(spoiled([](PageContent& c) { c.images[0].plain = false; }), nullptr);
  EXPECT_EQ(spoiled([](PageContent& c) { c.images[0].orientation = 0; }), nullptr);
  EXPECT_EQ(spoiled([](PageContent& c) { c.images[0].dpi_y = 100; }), nullptr)
      << "pixels not square";
}

}  // namespace
}  // namespace trichdan
