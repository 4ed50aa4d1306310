// Steps on pages drawn for them, and pages nobody should have scanned.
#include "image/prepare.h"

#include <gtest/gtest.h>

#include <cmath>

#include "pages.h"

namespace trichdan {
namespace {

constexpr int kWidth = 1654;
constexpr int kHeight = 2339;

PixPtr paper(int depth) {
  PixPtr page(pixCreate(kWidth, kHeight, depth));
  if (depth > 1) pixSetAll(page.get());
  return page;
}

void fill(Pix& page, int x, int y, int width, int height, int red, int green, int blue) {
  l_uint32 colour = 0;
  composeRGBPixel(red, green, blue, &colour);
  const PixPtr patch(pixCreate(width, height, 32));
  pixSetAllArbitrary(patch.get(), colour);
  pixRasterop(&page, x, y, width, height, PIX_SRC, patch.get(), 0, 0);
}

int grey_at(const Pix& image, int x, int y) {
  l_uint32 value = 0;
  pixGetPixel(const_cast<Pix*>(&image), x, y, &value);
  return pixGetDepth(&image) == 1 ? (value == 0 ? 255 : 0) : static_cast<int>(value);
}

// Lines of black bars, as print is to a step that only sees ink.
void print_lines(Pix& page) {
  for (int y = 300; y < 2000; y += 50) {
    for (int x = 250; x < 1400; x += 30) fill(page, x, y, 18, 20, 20, 20, 20);
  }
}

TEST(RedTest, ASealGoesAndThePrintUnderItStays) {
  const PixPtr page = paper(32);
  fill(*page, 900, 1700, 300, 300, 205, 40, 50);
  print_lines(*page);
  const PreparedPage prepared = prepare(*page, 200);
  EXPECT_NE(prepared.steps.find("red ink removed"), std::string::npos) << prepared.steps;
  EXPECT_GT(grey_at(*prepared.pixels, 905, 1695 + 30), 180) << "the seal";
  EXPECT_LT(grey_at(*prepared.pixels, 915, 1710), 60) << "print under the seal";
}

TEST(RedTest, WhatWasTakenOutIsKeptAsAPageOfItsOwn) {
  const PixPtr page = paper(32);
  fill(*page, 900, 1700, 300, 60, 205, 40, 50);
  print_lines(*page);
  const PreparedPage prepared = prepare(*page, 200);
  ASSERT_NE(prepared.red, nullptr);
  EXPECT_EQ(pixGetWidth(prepared.red.get()), pixGetWidth(prepared.pixels.get()));
  EXPECT_EQ(pixGetHeight(prepared.red.get()), pixGetHeight(prepared.pixels.get()));
  EXPECT_LT(grey_at(*prepared.red, 905, 1725), 130) << "the stamp";
  EXPECT_EQ(grey_at(*prepared.red, 300, 310), 255) << "print";
  const PixPtr black = paper(32);
  print_lines(*black);
  EXPECT_EQ(prepare(*black, 200).red, nullptr) << "no red ink, no second page";
}

TEST(RedTest, TheRedPageIsReducedAndTurnedWithThePage) {
  const PixPtr page = paper(32);
  fill(*page, 900, 1700, 300, 60, 205, 40, 50);
  print_lines(*page);
  const PreparedPage prepared = prepare(*page, 600);
  ASSERT_NE(prepared.red, nullptr);
  EXPECT_EQ(pixGetWidth(prepared.red.get()), pixGetWidth(prepared.pixels.get()));
  EXPECT_EQ(pixGetHeight(prepared.red.get()), pixGetHeight(prepared.pixels.get()));
}

TEST(RedTest, OtherInkStays) {
  const struct {
    int red, green, blue;
    const char* why;
  } kCases[] = {{20, 40, 190, "blue pen, a link"}, {20, 120, 40, "green"}, {90, 90, 90, "grey"}};
  for (const auto& [red, green, blue, why] : kCases) {
    const PixPtr page = paper(32);
    print_lines(*page);
    fill(*page, 300, 2100, 400, 40, red, green, blue);
    EXPECT_LT(grey_at(*prepare(*page, 200).pixels, 400, 2120), 130) << why;
  }
}

TEST(RedTest, APagePrintedInRedKeepsItsPrint) {
  const PixPtr page = paper(32);
  fill(*page, 300, 300, 900, 200, 190, 20, 30);
  EXPECT_LT(grey_at(*prepare(*page, 200).pixels, 400, 400), 120);
}

TEST(WhitenTest, UnevenPaperBecomesWhiteAndInkStays) {
  const PixPtr page = paper(8);
  for (int x = 0; x < kWidth; ++x) {
    const PixPtr column(pixCreate(1, kHeight, 8));
    pixSetAllArbitrary(column.get(), static_cast<l_uint32>(230 - x * 110 / kWidth));
    pixRasterop(page.get(), x, 0, 1, kHeight, PIX_SRC, column.get(), 0, 0);
  }
  for (int y = 300; y < 2000; y += 50)
    pixRasterop(page.get(), 300, y, 1000, 12, PIX_CLR, nullptr, 0, 0);
  const PreparedPage prepared = prepare(*page, 200);
  EXPECT_EQ(prepared.steps, "paper whitened");
  for (const int x : {10, 500, 900, 1640}) {
    EXPECT_EQ(grey_at(*prepared.pixels, x, 100), 255) << x;
  }
  EXPECT_LT(grey_at(*prepared.pixels, 1200, 306), 30);
}

TEST(WhitenTest, WhitePaperIsLeftAlone) {
  const PageImage image = corpus_page("sample-state/typeset.pdf", 1, 150);
  EXPECT_EQ(prepare(*image.pixels, 150).steps, "");
}

TEST(BordersTest, FrameAndHolesGoPrintAndSolidsStay) {
  const PixPtr text = bits_of(*corpus_page("sample-party/typeset.pdf", 1, 200).pixels);
  const struct {
    int x, y, width, height;
    bool gone;
    const char* why;
  } kCases[] = {
      {0, 0, kWidth, 60, true, "the lid was open at the top"},
      {kWidth - 90, 0, 90, kHeight, true, "a broad black edge"},
      {kWidth - 4, 100, 4, 1900, true, "a thin line along the edge"},
      {0, 2250, 400, 89, true, "a black corner"},
      {900, 1500, 300, 40, false, "a black heading of a table"},
      {1620, 1000, 6, 40, false, "a stroke near the edge"},
  };
  for (const auto& [x, y, width, height, gone, why] : kCases) {
    const PixPtr page(pixCopy(nullptr, text.get()));
    pixRasterop(page.get(), x, y, width, height, PIX_SET, nullptr, 0, 0);
    const PixPtr before(pixCopy(nullptr, page.get()));
    const PreparedPage prepared =
        prepare(*page, 200, {false, false, false, true, false, false, false});
    EXPECT_EQ(grey_at(*prepared.pixels, x + width / 2, y + height / 2), gone ? 255 : 0) << why;
    EXPECT_EQ(ink_lost(*before, *page), 0) << why << ": the page given is not touched";
    EXPECT_LT(ink_lost(*text, *prepared.pixels), 10) << why << ": print stays";
  }
}

TEST(BordersTest, PunchHolesGo) {
  const PixPtr page = bits_of(*corpus_page("sample-party/typeset.pdf", 1, 200).pixels);
  for (int dy = -24; dy <= 24; ++dy) {  // 6 mm
    const int half = static_cast<int>(std::sqrt(24.0 * 24 - dy * dy));
    pixRasterop(page.get(), 90 - half, 800 + dy, 2 * half, 1, PIX_SET, nullptr, 0, 0);
  }
  const PreparedPage prepared = prepare(*page, 200);
  EXPECT_EQ(grey_at(*prepared.pixels, 90, 800), 255);
  EXPECT_NE(prepared.steps.find("black borders removed"), std::string::npos) << prepared.steps;
}

TEST(BlankTest, PagesWithNothingOnThemAreSaidToBeBlank) {
  const struct {
    int depth;
    bool black;
  } kCases[] = {{1, false}, {1, true}, {8, false}, {8, true}, {32, false}, {32, true}};
  for (const auto& [depth, black] : kCases) {
    const PixPtr page = paper(depth);
    if (black && depth == 1) pixSetAll(page.get());
    if (black && depth > 1) pixClearAll(page.get());
    const PreparedPage prepared = prepare(*page, 200);
    EXPECT_TRUE(prepared.blank) << depth << (black ? " black: " : " white: ") << prepared.steps;
    EXPECT_NE(prepared.steps.find(black ? "black all over" : "nothing on it"), std::string::npos)
        << prepared.steps;
  }
}

TEST(BlankTest, ALonelyNumberIsSomething) {
  for (const int depth : {1, 8}) {
    const PixPtr page = paper(depth);
    pixRasterop(page.get(), 820, 2200, 4, 24, depth == 1 ? PIX_SET : PIX_CLR, nullptr, 0, 0);
    EXPECT_FALSE(prepare(*page, 200).blank) << depth;
  }
}

TEST(SizeTest, ResolutionsFarFromTheUsualAreBroughtNear) {
  const PixPtr text = bits_of(*corpus_page("sample-party/typeset.pdf", 1, 200).pixels);
  const struct {
    int factor, dpi, expected;
  } kCases[] = {{1, 200, 200}, {3, 600, 300}, {6, 1200, 300}};
  for (const auto& [factor, dpi, expected] : kCases) {
    const PixPtr page(pixExpandReplicate(text.get(), factor));
    const PreparedPage prepared = prepare(*page, dpi);
    EXPECT_EQ(prepared.dpi, expected);
    const Box whole{0, 0, pixGetWidth(prepared.pixels.get()), pixGetHeight(prepared.pixels.get())};
    const Box back =
        prepared.to_page.to_page(whole, pixGetWidth(page.get()), pixGetHeight(page.get()));
    EXPECT_NEAR(back.width(), pixGetWidth(page.get()), factor);
    EXPECT_NEAR(back.height(), pixGetHeight(page.get()), factor);
  }
  const PixPtr small(pixScaleToGray4(text.get()));
  const PreparedPage prepared = prepare(*small, 50);
  EXPECT_EQ(prepared.dpi, 200);
  EXPECT_NE(prepared.steps.find("enlarged 4 times"), std::string::npos) << prepared.steps;
}

TEST(SizeTest, PagesOfAFewPixelsAreTaken) {
  for (const int depth : {1, 8, 32}) {
    for (const auto& [width, height] : {std::pair{1, 1}, {1, 500}, {500, 1}, {7, 9}, {33, 31}}) {
      const PixPtr page(pixCreate(width, height, depth));
      EXPECT_NO_THROW(prepare(*page, 200)) << width << "x" << height << "x" << depth;
    }
  }
}

TEST(PrepareTest, GivesTheSameForTheSamePage) {
  const PageImage image = corpus_page("sample-state/poor-scan.pdf", 1);
  const PreparedPage first = prepare(*image.pixels, image.dpi);
  const PreparedPage second = prepare(*image.pixels, image.dpi);
  l_int32 same = 0;
  pixEqual(first.pixels.get(), second.pixels.get(), &same);
  EXPECT_EQ(same, 1);
  EXPECT_EQ(first.steps, second.steps);
  EXPECT_EQ(first.to_page, second.to_page);
}

}  // namespace
}  // namespace trichdan
