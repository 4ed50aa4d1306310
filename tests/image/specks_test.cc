// Specks go, and no mark of a letter goes with them.
#include <gtest/gtest.h>

#include "image/prepare.h"
#include "pages.h"

namespace trichdan {
namespace {

PrepareOptions only_specks() {
  PrepareOptions options{false, false, false, false, true, false, false};
  return options;
}

// Typeset pages hold nothing but writing: dots below, hooks, full stops, hyphens, raised numbers,
// lonely page numbers. Whatever were taken from them would be a mark.
TEST(SpecksTest, NotAPixelOfTypesetTextIsLost) {
  const struct {
    const char* file;
    int pages;
  } kDocuments[] = {
      {"report/report.pdf", 21}, {"sample-state/typeset.pdf", 2}, {"sample-party/typeset.pdf", 2}};
  for (const auto& [file, pages] : kDocuments) {
    for (const int dpi : {150, 200, 300}) {
      for (int page = 1; page <= pages; page += dpi == 200 ? 1 : 4) {
        const PixPtr text = bits_of(*corpus_page(file, page, dpi).pixels);
        const PreparedPage prepared = prepare(*text, dpi, only_specks());
        EXPECT_EQ(ink_lost(*text, *prepared.pixels), 0) << file << " " << page << " at " << dpi;
      }
    }
  }
}

// A page with one speck at each of these places, some of them near its text.
TEST(SpecksTest, SpecksAwayFromWritingGo) {
  const PixPtr text = bits_of(*corpus_page("sample-party/typeset.pdf", 1, 200).pixels);
  const struct {
    int x, y, side;
    bool gone;
    const char* why;
  } kCases[] = {
      {30, 30, 2, true, "in the corner"},
      {60, 1200, 3, true, "in the margin"},
      {40, 2200, 1, true, "a single pixel"},
      {45, 900, 4, false, "as much ink as a hyphen that stands alone"},
      {50, 700, 12, false, "as large as a letter"},
  };
  for (const auto& [x, y, side, gone, why] : kCases) {
    const PixPtr page(pixCopy(nullptr, text.get()));
    pixRasterop(page.get(), x, y, side, side, PIX_SET, nullptr, 0, 0);
    const PreparedPage prepared = prepare(*page, 200, only_specks());
    EXPECT_EQ(ink_lost(*page, *prepared.pixels), gone ? side * side : 0) << why;
    EXPECT_EQ(prepared.steps, gone ? "specks removed" : "") << why;
  }
}

TEST(SpecksTest, SpecksOfACopyGoAndItsTextStays) {
  const PageImage image = corpus_page("report/photocopy.pdf", 3);
  const PreparedPage prepared = prepare(*image.pixels, image.dpi, only_specks());
  const int lost = ink_lost(*image.pixels, *prepared.pixels);
  EXPECT_GT(lost, 50);
  EXPECT_LT(lost, ink_in(*image.pixels) / 50);
}

}  // namespace
}  // namespace trichdan
