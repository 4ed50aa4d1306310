// Pages that are more than one image are drawn, and a page's choice is its own.
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "making.h"
#include "pdf_builder.h"
#include "source/source.h"
#include "text_font.h"

namespace trichdan {
namespace {

constexpr const char* kImage = "q 144 0 0 216 0 0 cm /I Do Q ";
constexpr const char* kSentence =
    "Căn cứ Luật Tổ chức chính quyền địa phương, theo đề nghị của Giám đốc Sở";

// A font whose one glyph, "A", is a filled square of one em: drawn the same on every machine.
int add_square_font(PdfBuilder& pdf) {
  const int glyph = pdf.add_stream("", "1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f");
  return pdf.add(
      fmt::format("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] "
                  "/FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /A {} 0 R >> "
                  "/Encoding << /Differences [65 /A] >> /FirstChar 65 /LastChar 65 "
                  "/Widths [1000] /Resources << >> >>",
                  glyph));
}

l_uint32 grey_at(const PageImage& image, int x, int y) {
  const PixPtr grey(pixConvertTo8(image.pixels.get(), 0));
  l_uint32 value = 0;
  pixGetPixel(grey.get(), x, y, &value);
  return value;
}

PixPtr left_part(Pix& image, int width) {
  ::Box* box = boxCreate(0, 0, width, pixGetHeight(&image));
  PixPtr part(pixClipRectangle(&image, box, nullptr));
  boxDestroy(&box);
  return part;
}

// One page with the picture as /I, a font /F and graphics states /Half and /Clear.
struct Page {
  std::string content;
  std::string more_objects = {};  // of the image: "/SMask ..."

  PageImage image(const SourceLimits& limits = {}) const {
    PdfBuilder pdf;
    const PixPtr original = picture(400, 600, 8);
    const int number = pdf.add_image(*original, L_FLATE_ENCODE, more_objects);
    const int font = add_square_font(pdf);
    pdf.add_page(144, 216,
                 fmt::format("/XObject << /I {} 0 R >> /Font << /F {} 0 R >> "
                             "/ExtGState << /Half << /ca 0.5 >> /Clear << /ca 0 >> >>",
                             number, font),
                 content);
    const TempFolder folder;
    return open_document(folder.file("a.pdf", pdf.finished()), limits)->image(1);
  }
};

TEST(PdfDrawn, WhatIsMoreThanOneImageIsDrawn) {
  struct Case {
    const char* name;
    std::string content;
    bool embedded;
  };
  const std::string image = kImage;
  const Case cases[] = {
      {"one image", image, true},
      {"text on it", image + "BT /F 20 Tf 1 0 0 1 100 100 Tm (A) Tj ET", false},
      {"text under it", "BT /F 20 Tf 1 0 0 1 100 100 Tm (A) Tj ET " + image, true},
      {"invisible text on it", image + "BT 3 Tr /F 20 Tf 1 0 0 1 100 100 Tm (A) Tj ET", true},
      {"text beside the page", image + "BT /F 20 Tf 1 0 0 1 300 100 Tm (A) Tj ET", true},
      {"a line on it", image + "10 10 m 100 10 l S", false},
      {"a line under it", "10 10 m 100 10 l S " + image, true},
      {"a white ground under it", "1 g 0 0 144 216 re f 0 g " + image, true},
      {"a white patch on it", image + "1 g 20 20 30 30 re f", false},
      {"the image twice", image + "q 50 0 0 50 0 0 cm /I Do Q", false},
      {"the image hidden by itself", image + image, true},
      {"half transparent", "/Half gs " + image, false},
      {"clipped to less", "20 20 50 50 re W n " + image, false},
      {"clipped to the page", "0 0 144 216 re W n " + image, true},
      {"clipped by a triangle", "0 0 m 144 0 l 72 216 l h W n " + image, false},
      {"askew", "q 143 9 -9 215 0 0 cm /I Do Q", false},
      {"in a form of pixels twice as high", "q 144 0 0 108 0 54 cm /I Do Q", false},
  };
  for (const Case& c : cases) EXPECT_EQ(Page{c.content}.image().embedded, c.embedded) << c.name;
}

TEST(PdfDrawn, ImagesWithMasksAreDrawn) {
  EXPECT_FALSE(Page({kImage, "/Mask [0 10]"}).image().embedded) << "a colour taken out";
  EXPECT_FALSE(Page({kImage, "/Mask 3 0 R"}).image().embedded) << "a mask: itself will do";
}

TEST(PdfDrawn, NothingOfThePageIsLost) {
  // A square of text right of the picture's bars, where the picture is white; 200 dpi.
  const PageImage image =
      Page{std::string(kImage) + "BT /F 20 Tf 1 0 0 1 100 100 Tm (A) Tj ET"}.image();
  EXPECT_EQ(image.dpi, 200) << "the image's own resolution";
  EXPECT_EQ(pixGetWidth(image.pixels.get()), 400);
  EXPECT_LT(grey_at(image, 305, 295), 20U) << "the text, at 110 of 144 and 106 of 216 points";
  EXPECT_LT(grey_at(image, 90, 300), 20U) << "the picture's upright bar";
  EXPECT_GT(grey_at(image, 380, 300), 235U) << "paper";
}

TEST(PdfDrawn, PixelsUnderATextAreCopiedAndNotMixed) {
  // The text stands in the rightmost tenth; left of it is the picture, as it is in the file.
  const PixPtr original = picture(400, 600, 8);
  for (const double width : {144.0, 143.97, 144.03}) {
    const double scale = width / 144;
    PdfBuilder pdf;
    const int number = pdf.add_image(*original, L_FLATE_ENCODE);
    pdf.add_page(
        width, 216 * scale,
        fmt::format("/XObject << /I {} 0 R >> /Font << /F {} 0 R >>", number, add_square_font(pdf)),
        fmt::format("q {} 0 0 {} 0 0 cm /I Do Q BT /F 8 Tf 1 0 0 1 132 100 Tm (A) Tj ET", width,
                    216 * scale));
    const TempFolder folder;
    const PageImage image = open_document(folder.file("a.pdf", pdf.finished()))->image(1);
    EXPECT_FALSE(image.embedded) << width;
    ASSERT_EQ(pixGetWidth(image.pixels.get()), 400) << width;
    ASSERT_EQ(pixGetHeight(image.pixels.get()), 600) << width;
    const PixPtr drawn = left_part(*image.pixels, 360);
    EXPECT_EQ(difference(*drawn, *left_part(*original, 360)), 0) << width;
  }
}

TEST(PdfDrawn, StripsOfOneScanMakeOnePage) {
  const PixPtr whole = picture(400, 600, 8);
  PdfBuilder pdf;
  std::string names;
  std::string content;
  for (int i = 0; i < 3; ++i) {
    ::Box* box = boxCreate(0, 200 * i, 400, 200);
    const PixPtr strip(pixClipRectangle(whole.get(), box, nullptr));
    boxDestroy(&box);
    names += fmt::format("/S{} {} 0 R ", i, pdf.add_image(*strip, L_FLATE_ENCODE));
    content += fmt::format("q 144 0 0 72 0 {} cm /S{} Do Q ", 144 - 72 * i, i);
  }
  pdf.add_page(144, 216, "/XObject << " + names + ">>", content);
  const TempFolder folder;
  const auto document = open_document(folder.file("a.pdf", pdf.finished()));
  EXPECT_EQ(document->classify(1).kind, PageKind::scan);
  const PageImage image = document->image(1);
  EXPECT_FALSE(image.embedded);
  EXPECT_EQ(image.dpi, 200);
  // Splash lets neighbouring strips share a row of pixels, so a row may be there twice.
  EXPECT_LE(difference(*image.pixels, *whole), 1);
}

TEST(PdfDrawn, ResolutionOfADrawnPage) {
  const std::string square = "BT /F 20 Tf 1 0 0 1 100 100 Tm (A) Tj ET ";
  struct Case {
    const char* name;
    std::string content;
    int render_dpi;
    int expected;
  };
  const Case cases[] = {
      {"no image", square, 300, 300},
      {"no image, as asked", square, 120, 120},
      {"a small image does not count", "q 20 0 0 30 0 0 cm /I Do Q " + square, 300, 300},
      {"a page-wide image does", kImage + square, 300, 200},
      {"pixels not square: the finer side", "q 144 0 0 108 0 0 cm /I Do Q " + square, 300, 400},
  };
  for (const Case& c : cases) {
    const PageImage image = Page{c.content}.image({.render_dpi = c.render_dpi});
    EXPECT_FALSE(image.embedded) << c.name;
    EXPECT_EQ(image.dpi, c.expected) << c.name;
    EXPECT_EQ(pixGetWidth(image.pixels.get()), 144 / 72 * c.expected) << c.name;
    EXPECT_EQ(pixGetHeight(image.pixels.get()), 216 / 72 * c.expected) << c.name;
  }
}

TEST(PdfDrawn, ColourOnlyWhereThereIsColour) {
  const std::string square = "0 0 50 50 re f ";
  EXPECT_EQ(pixGetDepth(Page{square}.image().pixels.get()), 8);
  EXPECT_EQ(pixGetDepth(Page{"0.5 g " + square}.image().pixels.get()), 8);
  const PageImage red = Page{"0.8 0 0 rg " + square}.image();
  ASSERT_EQ(pixGetDepth(red.pixels.get()), 32);
  l_uint32 pixel = 0;
  pixGetPixel(red.pixels.get(), 50, 850, &pixel);
  EXPECT_EQ(pixel >> 8U, 0xcc0000U);
}

TEST(PdfDrawn, AMixedDocumentIsDecidedPageByPage) {
  PdfBuilder pdf;
  const PixPtr original = picture(400, 600, 1);
  const int number = pdf.add_image(*original, L_G4_ENCODE);
  TextFont font;
  std::string text;
  for (int i = 0; i < 10; ++i) text += font.line(40, 700 - 20 * i, 12, kSentence);
  const std::string stamp = font.line(40, 40, 8, "Trang 12");
  const int font_number = font.add_to(pdf);
  const std::string fonts = fmt::format("/Font << /F {} 0 R >>", font_number);
  const std::string both = fmt::format("/XObject << /I {} 0 R >> {}", number, fonts);
  pdf.add_image_page(144, 216, number, "144 0 0 216 0 0");
  pdf.add_page(595, 842, fonts, text);
  pdf.add_page(144, 216, both, kImage + stamp);
  pdf.add_page(144, 216, "", "");
  pdf.add_image_page(144, 216, number, "144 0 0 216 0 0");
  struct Case {
    PageKind kind;
    const char* reason;
    bool embedded;
  };
  const Case cases[] = {
      {PageKind::scan, "one image, no text layer", true},
      {PageKind::text, "text layer of", false},
      {PageKind::untrusted_text, "a stamp or a heading", false},
      {PageKind::scan, "nothing is drawn", false},
      {PageKind::scan, "one image, no text layer", true},
  };
  const TempFolder folder;
  const auto document = open_document(folder.file("a.pdf", pdf.finished()));
  ASSERT_EQ(document->page_count(), 5);
  for (const int page : {5, 2, 1, 4, 3}) {  // in any order
    const Case& c = cases[page - 1];
    const PageVerdict verdict = document->classify(page);
    EXPECT_EQ(verdict.kind, c.kind) << "page " << page << ": " << verdict.reason;
    EXPECT_NE(verdict.reason.find(c.reason), std::string::npos) << page << ": " << verdict.reason;
    EXPECT_EQ(document->image(page).embedded, c.embedded) << "page " << page;
  }
}

}  // namespace
}  // namespace trichdan
