// Which side is up, and how level lines are.
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "image/ink.h"
#include "image/prepare.h"
#include "image/skew.h"
#include "pages.h"

namespace trichdan {
namespace {

constexpr const char* kScans[] = {"sample-party/photocopy-scan.pdf", "sample-state/office-scan.pdf",
                                  "sample-state/poor-scan.pdf"};

TEST(TurnTest, PagesTheRightWayUpStaySo) {
  for (const char* file : kScans) {
    for (const int page : {1, 2}) {
      const PageImage image = corpus_page(file, page);
      EXPECT_EQ(prepare(*image.pixels, image.dpi).turn, 0) << file << " " << page;
    }
  }
  for (int page = 1; page <= 21; ++page) {
    const PageImage image = corpus_page("report/photocopy.pdf", page);
    EXPECT_EQ(prepare(*image.pixels, image.dpi).turn, 0) << "photocopy " << page;
  }
}

TEST(TurnTest, PagesFedInSidewaysOrUpsideDownAreTurned) {
  for (const char* file : kScans) {
    const PageImage image = corpus_page(file, 1);
    for (const int quarters : {1, 2, 3}) {
      const PixPtr page = turned_pixels(*image.pixels, quarters);
      const PreparedPage prepared = prepare(*page, image.dpi);
      EXPECT_EQ(prepared.turn, 4 - quarters) << file;
      EXPECT_NE(prepared.steps.find("turned by"), std::string::npos) << prepared.steps;
    }
  }
}

// Close over each line of a table's cells runs a rule that tall letters touch, so that nothing
// seems to stand over their bodies.
TEST(TurnTest, RulesOverLinesAreNoBodiesOfLetters) {
  const PixPtr page(pixCreate(1654, 2339, 1));
  const auto bar = [&](int x, int y, int width, int height) {
    pixRasterop(page.get(), x, y, width, height, PIX_SET, nullptr, 0, 0);
  };
  for (int row = 0; row < 40; ++row) {
    const int base = 240 + 48 * row;
    for (int i = 0; i < 70; ++i) {
      const bool tall = i % 3 == 0;
      const bool tail = i % 8 == 5;
      bar(210 + 18 * i, base - 20 - (tall ? 10 : 0), 12, 20 + (tall ? 10 : 0) + (tail ? 9 : 0));
    }
    bar(200, base - 33, 1280, 5);
  }
  for (int column = 0; column <= 1; ++column) bar(200 + 1280 * column, 200, 3, 1930);
  EXPECT_EQ(prepare(*page, 200).turn, 0);
  EXPECT_EQ(prepare(*turned_pixels(*page, 2), 200).turn, 2);
}

// Nothing that speaks for one way: it is left alone.
TEST(TurnTest, WithoutEvidenceThePageStays) {
  const PixPtr page(pixCreate(1654, 2339, 1));
  pixRasterop(page.get(), 300, 400, 900, 12, PIX_SET, nullptr, 0, 0);
  pixRasterop(page.get(), 300, 800, 12, 900, PIX_SET, nullptr, 0, 0);
  EXPECT_EQ(prepare(*page, 200).turn, 0);
}

TEST(SkewTest, IsMeasuredToATenthOfADegree) {
  const PageImage image = corpus_page("sample-party/photocopy-scan.pdf", 2);
  const double own = skew_of(ink_map(*image.pixels, 0)).slope * 180 / std::numbers::pi;
  for (const double degrees : {-3.0, -0.7, 0.4, 1.6, 5.0}) {
    const Skew skew = skew_of(ink_map(*askew(*image.pixels, degrees), 128));
    EXPECT_NEAR(std::atan(skew.slope) * 180 / std::numbers::pi, own + degrees, 0.1);
    EXPECT_GT(skew.evidence, 3);
  }
}

TEST(SkewTest, PagesAreMadeLevelWhateverTheirDepth) {
  const PageImage image = corpus_page("sample-party/photocopy-scan.pdf", 2);
  for (const double degrees : {-3.0, 1.6}) {
    const PixPtr grey = askew(*image.pixels, degrees);
    for (const bool bits : {true, false}) {
      const PixPtr page = bits ? bits_of(*grey) : PixPtr(pixCopy(nullptr, grey.get()));
      const PreparedPage prepared = prepare(*page, 200);
      EXPECT_EQ(pixGetDepth(prepared.pixels.get()), bits ? 1 : 8);
      EXPECT_NEAR(skew_of(ink_map(*prepared.pixels, 128)).slope, 0, 0.003);
      // The middle of the page's middle column is where it was.
      const double v = 1000 - prepared.to_page.y - prepared.to_page.yu * 827;
      EXPECT_NEAR(prepared.to_page.yu * 827 + prepared.to_page.yv * v + prepared.to_page.y, 1000,
                  1);
    }
  }
}

}  // namespace
}  // namespace trichdan
