// Text layers of whole PDF files: which are trusted, and what is read from those that are.
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "making.h"
#include "pdf_builder.h"
#include "source/source.h"
#include "text_font.h"

namespace trichdan {
namespace {

constexpr const char* kGood =
    "Căn cứ Luật Tổ chức chính quyền địa phương, theo đề nghị của Giám đốc Sở";
constexpr const char* kJunk =
    "Can cir Luat To chirc chinh quyen dia phuong, theo de nghj cua Giam doc So";
constexpr const char* kTcvn3 =
    "C¨n cø LuËt Tæ chøc chÝnh quyÒn ®Þa ph\u00ad¬ng, theo ®Ò nghÞ cña Gi¸m ®èc Së";
constexpr const char* kVni =
    "Caên cöù Luaät Toå chöùc chính quyeàn ñòa phöông, theo ñeà nghò cuûa Giaùm ñoác Sôû";
constexpr const char* kPrivate =
    "\uf041\uf042\uf043 \uf044\uf045\uf046\uf047 \uf048\uf049 \uf04a\uf04b\uf04c";

struct Text {
  std::string line;
  int times = 12;
  const char* font = "AAAAAA+Times";
  const char* lost = "";  // characters that the font gives no Unicode value
  int mode = 0;           // how it is drawn: 3 is invisible
  bool over_image = false;
};

std::string pdf_of(const Text& text) {
  PdfBuilder pdf;
  TextFont font{text.font};
  std::string content = text.over_image ? "q 595 0 0 842 0 0 cm /I Do Q " : "";
  content += fmt::format("{} Tr ", text.mode);
  for (int i = 0; i < text.times; ++i) content += font.line(60, 760 - 20 * i, 12, text.line);
  const PixPtr scan = picture(595, 842, 1);
  pdf.add_page(595, 842,
               fmt::format("/XObject << /I {} 0 R >> /Font << /F {} 0 R >>",
                           pdf.add_image(*scan, L_G4_ENCODE), font.add_to(pdf, text.lost)),
               content);
  return pdf.finished();
}

TEST(PdfText, TheVerdictOnAPageHasItsReason) {
  struct Case {
    const char* name;
    Text text;
    PageKind kind;
    const char* reason;
  };
  const char* signature =
      "Người ký: CỔNG THÔNG TIN Email: cong@vi.du.vn Cơ quan: VĂN PHÒNG Ngày ký: 1.2.2026";
  const Case cases[] = {
      {"born digital", {kGood}, PageKind::text, "text layer of"},
      {"one line on a page", {kGood, 1}, PageKind::text, "text layer of"},
      {"signature over a scan",
       {.line = signature, .times = 2, .over_image = true},
       PageKind::untrusted_text,
       "a signature"},
      {"page number over a scan",
       {.line = "Trang 12", .times = 1, .over_image = true},
       PageKind::untrusted_text,
       "a stamp or a heading"},
      {"OCR without marks",
       {.line = kJunk, .mode = 3, .over_image = true},
       PageKind::untrusted_text,
       "no Vietnamese marks"},
      {"OCR without marks, drawn",
       {.line = kJunk, .over_image = true},
       PageKind::untrusted_text,
       "no Vietnamese marks"},
      {"OCR with marks",
       {.line = kGood, .mode = 3, .over_image = true},
       PageKind::untrusted_text,
       "OCR of unknown quality"},
      {"text over a background",
       {.line = kGood, .over_image = true},
       PageKind::text,
       "background image"},
      {"invisible text on paper",
       {.line = kGood, .mode = 3},
       PageKind::untrusted_text,
       "characters are invisible"},
      {"private use", {kPrivate}, PageKind::untrusted_text, "have no Unicode value"},
      {"all letters lost",
       {.line = kGood, .lost = kGood},
       PageKind::untrusted_text,
       "have no Unicode value"},
      {"marked letters lost",
       {.line = kGood, .lost = "ăứậổíềịươáốở"},
       PageKind::untrusted_text,
       "have no Unicode value"},
      {"one bullet lost",
       {.line = std::string("• ") + kGood, .lost = "•"},
       PageKind::text,
       "text layer of"},
      {"TCVN3 by its font",
       {.line = kTcvn3, .font = "AAAAAA+.VnTime"},
       PageKind::text,
       "in TCVN3 fonts"},
      {"TCVN3 by its signs", {kTcvn3}, PageKind::untrusted_text, "legacy TCVN3 text"},
      {"VNI by its font",
       {.line = kVni, .font = "AAAAAA+VNI-Times"},
       PageKind::text,
       "in VNI fonts"},
      {"VNI by its letters", {kVni}, PageKind::untrusted_text, "legacy VNI text"},
      {".VnTime with a true map",
       {.line = kGood, .font = "AAAAAA+.VnTime"},
       PageKind::text,
       "text layer of"},
  };
  const TempFolder folder;
  for (const Case& c : cases) {
    const PageVerdict verdict = open_document(folder.file("a.pdf", pdf_of(c.text)))->classify(1);
    EXPECT_EQ(verdict.kind, c.kind) << c.name << ": " << verdict.reason;
    EXPECT_NE(verdict.reason.find(c.reason), std::string::npos) << c.name << ": " << verdict.reason;
  }
}

// Two words at (60, 700) of 12 points on a page 842 points high: a letter is 6 points wide, 9.6
// high above the base line and 2.4 deep below it.
std::string two_words(const char* extra) {
  PdfBuilder pdf;
  TextFont font;
  const std::string content = font.line(60, 700, 12, "Quyết định");
  pdf.add_page(595, 842, fmt::format("/Font << /F {} 0 R >>", font.add_to(pdf)), content, extra);
  return pdf.finished();
}

TEST(PdfText, WordsHaveTheirBoxesInPixels) {
  struct Case {
    const char* name;
    const char* extra;
    int dpi;
    int width, height;
    Box first, second;
  };
  const Case cases[] = {
      // x: 60 to 90 and 96 to 120; y from the top: 842 - 709.6 = 132.4 to 842 - 697.6 = 144.4.
      {"a point a pixel", "", 72, 595, 842, {60, 132, 90, 145}, {96, 132, 120, 145}},
      {"twice that", "", 144, 1190, 1684, {120, 264, 180, 289}, {192, 264, 240, 289}},
      // From the crop box: x less 50, y less 842 - 800 = 42.
      {"crop box", "/CropBox [50 100 550 800]", 72, 500, 700, {10, 90, 40, 103}, {46, 90, 70, 103}},
      // A quarter clockwise: the top becomes the right side, x is 842 - y, y is x.
      {"turned", "/Rotate 90", 72, 842, 595, {697, 60, 710, 90}, {697, 96, 710, 120}},
      {"on its head", "/Rotate 180", 72, 595, 842, {505, 697, 535, 710}, {475, 697, 499, 710}},
  };
  const TempFolder folder;
  for (const Case& c : cases) {
    const auto document =
        open_document(folder.file("a.pdf", two_words(c.extra)), {.render_dpi = c.dpi});
    const PageReading reading = document->read_text(1);
    EXPECT_EQ(reading.width, c.width) << c.name;
    EXPECT_EQ(reading.height, c.height) << c.name;
    EXPECT_EQ(reading.dpi, c.dpi) << c.name;
    ASSERT_EQ(reading.words.size(), 2U) << c.name;
    EXPECT_EQ(reading.words[0].text, "Quyết") << c.name;
    EXPECT_EQ(reading.words[0].box, c.first) << c.name;
    EXPECT_EQ(reading.words[1].text, "định") << c.name;
    EXPECT_EQ(reading.words[1].box, c.second) << c.name;
  }
}

TEST(PdfText, AReadingSaysWhereItCameFrom) {
  const TempFolder folder;
  const auto document = open_document(folder.file("a.pdf", pdf_of({kGood, 2})));
  const PageReading reading = document->read_text(1);
  EXPECT_EQ(reading.kind, PageKind::text);
  EXPECT_EQ(reading.model, "text layer");
  EXPECT_EQ(reading.dpi, 300);
  EXPECT_EQ(reading.mean_confidence, 100);
  EXPECT_EQ(reading.reason, document->classify(1).reason);
  ASSERT_EQ(reading.words.size(), 2 * 16U);
  EXPECT_EQ(reading.words.front().text, "Căn");
  EXPECT_EQ(reading.words[16].text, "Căn");
  EXPECT_EQ(reading.words[16].line, reading.words[0].line + 1);
}

TEST(PdfText, WordsLieWhereThePageShowsThem) {
  // The page image and the text layer are two programs' work; a square glyph ties them together.
  PdfBuilder pdf;
  const int glyph = pdf.add_stream("", "1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f");
  const int font = pdf.add(fmt::format(
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] "
      "/CharProcs << /A {} 0 R >> /Encoding << /Differences [65 /A] >> /FirstChar 65 /LastChar 65 "
      "/Widths [1000] /Resources << >> >>",
      glyph));
  pdf.add_page(300, 400, fmt::format("/Font << /F {} 0 R >>", font),
               "BT /F 20 Tf 1 0 0 1 100 200 Tm (AA) Tj ET", "/CropBox [20 30 280 380] /Rotate 90");
  const TempFolder folder;
  const auto document = open_document(folder.file("a.pdf", pdf.finished()));
  const PageReading reading = document->read_text(1);
  ASSERT_EQ(reading.words.size(), 1U);
  const PageImage image = document->image(1);
  EXPECT_EQ(image.dpi, reading.dpi);
  EXPECT_EQ(pixGetWidth(image.pixels.get()), reading.width);
  EXPECT_EQ(pixGetHeight(image.pixels.get()), reading.height);
  const PixPtr ink(pixConvertTo1(image.pixels.get(), 128));
  ::Box* found = nullptr;
  pixClipToForeground(ink.get(), nullptr, &found);
  ASSERT_NE(found, nullptr);
  const Box& box = reading.words[0].box;
  EXPECT_NEAR(found->y, box.y0, 2) << "along the writing, both are exact";
  EXPECT_NEAR(found->y + found->h, box.y1, 2);
  EXPECT_LT(std::max(found->x, box.x0), std::min(found->x + found->w, box.x1)) << "they meet";
  boxDestroy(&found);
}

TEST(PdfText, PagesThatAreNotThere) {
  const TempFolder folder;
  const auto document = open_document(folder.file("a.pdf", pdf_of({kGood, 2})));
  for (const int page : {0, -1, 2, 1000}) {
    const Error error = error_of([&] { document->read_text(page); });
    EXPECT_EQ(error.kind(), ErrorKind::damaged_page) << page;
    EXPECT_EQ(error.page(), page);
    EXPECT_EQ(error_of([&] { document->classify(page); }).kind(), ErrorKind::damaged_page);
    EXPECT_EQ(error_of([&] { document->image(page); }).kind(), ErrorKind::damaged_page);
  }
}

}  // namespace
}  // namespace trichdan
