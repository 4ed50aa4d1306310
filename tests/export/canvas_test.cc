#include "export/canvas.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <functional>

namespace trichdan {
namespace {

constexpr Colour kRed{220, 0, 0};

// A page with one black rectangle.
PixPtr page_with(const Box& ink, int width, int height, int depth) {
  PixPtr page(pixCreate(width, height, depth));
  if (depth > 1) pixSetAll(page.get());
  ::Box* place = boxCreate(ink.x0, ink.y0, ink.width(), ink.height());
  depth > 1 ? pixClearInRect(page.get(), place) : pixSetInRect(page.get(), place);
  boxDestroy(&place);
  return page;
}

PixPtr decoded(const std::string& png) {
  return PixPtr(pixReadMem(reinterpret_cast<const l_uint8*>(png.data()), png.size()));
}

// Around all pixels that are so.
Box bounds(Pix* picture, const std::function<bool(int, int, int)>& is) {
  Box all;
  for (int y = 0; y < pixGetHeight(picture); ++y) {
    for (int x = 0; x < pixGetWidth(picture); ++x) {
      int red = 0;
      int green = 0;
      int blue = 0;
      pixGetRGBPixel(picture, x, y, &red, &green, &blue);
      if (is(red, green, blue)) all = united(all, {x, y, x + 1, y + 1});
    }
  }
  return all;
}
bool is_black(int red, int green, int blue) {
  return red + green + blue < 90;
}
bool is_red(int red, int green, int blue) {
  return red > 190 && green + blue < 40;
}

struct PlaceRow {
  int width, height, depth;           // of the image
  int reading_width, reading_height;  // of the reading its boxes are of
  int turn;
  const char* why;
};

// A frame drawn around a box lies around the ink that the box is of, and touches none of it.
TEST(Canvas, FramesLieAroundTheInk) {
  const PlaceRow rows[] = {
      {1200, 1600, 8, 1200, 1600, 0, "as it is"},
      {1200, 1600, 1, 1200, 1600, 0, "bilevel"},
      {2480, 3508, 1, 2480, 3508, 0, "bilevel, made smaller"},
      {2480, 3508, 32, 2480, 3508, 0, "colour, made smaller"},
      {400, 600, 8, 400, 600, 0, "made larger"},
      {1200, 1600, 8, 1200, 1600, 2, "upside down"},
      {1600, 1200, 8, 1600, 1200, 1, "on its side"},
      {1600, 1200, 1, 1600, 1200, 3, "on its other side"},
      {1200, 1600, 8, 2400, 3200, 0, "boxes of a text layer at another resolution"},
  };
  for (const PlaceRow& row : rows) {
    const Box ink{row.width / 8, row.height / 5, row.width / 4, row.height / 3};
    const PixPtr page = page_with(ink, row.width, row.height, row.depth);
    PageReading reading;
    reading.width = row.reading_width;
    reading.height = row.reading_height;
    reading.turn = row.turn;
    Canvas canvas(*page, reading);
    const int times = row.reading_width / row.width;
    canvas.frame({ink.x0 * times, ink.y0 * times, ink.x1 * times, ink.y1 * times}, kRed, 1, 6);
    const PixPtr picture = decoded(canvas.png());
    ASSERT_NE(picture, nullptr) << row.why;
    EXPECT_GE(pixGetWidth(picture.get()), 1000) << row.why;
    EXPECT_LE(pixGetWidth(picture.get()), 1656) << row.why;
    const Box black = bounds(picture.get(), is_black);
    const Box red = bounds(picture.get(), is_red);
    ASSERT_FALSE(black.empty()) << row.why;
    for (const int gap :
         {black.x0 - red.x0, black.y0 - red.y0, red.x1 - black.x1, red.y1 - black.y1}) {
      EXPECT_GE(gap, 3) << row.why;
      EXPECT_LE(gap, 10) << row.why;
    }
  }
}

TEST(Canvas, ATintColoursThePaperAndLeavesInkDark) {
  const Box ink{200, 200, 300, 260};
  const PixPtr page = page_with(ink, 1000, 1400, 8);
  PageReading reading;
  reading.width = 1000;
  reading.height = 1400;
  Canvas canvas(*page, reading);
  canvas.tint({180, 180, 320, 280}, {0, 0, 255});
  const PixPtr picture = decoded(canvas.png());
  EXPECT_EQ(bounds(picture.get(), is_black), ink);
  const Box tinted =
      bounds(picture.get(), [](int red, int, int blue) { return red < 230 && blue > 240; });
  EXPECT_EQ(tinted, (Box{180, 180, 320, 280}));
}

TEST(Canvas, ALegendIsAboveThePageAndCoversNoneOfIt) {
  const Box ink{0, 0, 1000, 10};
  const PixPtr page = page_with(ink, 1000, 400, 8);
  PageReading reading;
  reading.width = 1000;
  reading.height = 400;
  Canvas canvas(*page, reading);
  std::vector<LegendEntry> entries;
  for (int i = 0; i < 30; ++i) entries.push_back({kRed, "a role with a long name"});
  canvas.add_legend(
      {std::string(400, 'm'), "a page of many words and so on " + std::string(90, '-')}, entries);
  const PixPtr picture = decoded(canvas.png());
  const int band = pixGetHeight(picture.get()) - 400;
  ASSERT_GT(band, 100);
  EXPECT_EQ(pixGetWidth(picture.get()), 1000);
  for (const int x : {5, 500, 995}) {
    int red = 0;
    int green = 0;
    int blue = 0;
    pixGetRGBPixel(picture.get(), x, band + 5, &red, &green, &blue);
    EXPECT_TRUE(is_black(red, green, blue)) << x;
  }
  EXPECT_LT(bounds(picture.get(), is_red).y1, band) << "all entries, in rows";
}

}  // namespace
}  // namespace trichdan
