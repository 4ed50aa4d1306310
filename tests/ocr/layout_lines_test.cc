#include "ocr/layout_lines.h"

#include <gmock/gmock.h>

#include "page.h"

namespace trichdan {
namespace {

Box whole(const Pix& page) {
  return {0, 0, pixGetWidth(&page), pixGetHeight(&page)};
}

TEST(LayoutLinesTest, LinesOfAPartLieInIt) {
  const PageImage page = corpus_page("sample-party/photocopy-scan.pdf", 1);
  LayoutLines layout;
  const std::size_t all = layout.find(*page.pixels, whole(*page.pixels), page.dpi).size();
  EXPECT_GT(all, 20U);
  Box part = whole(*page.pixels);
  part.y0 = part.y1 / 2;
  const std::vector<LayoutLine> lines = layout.find(*page.pixels, part, page.dpi);
  EXPECT_GT(lines.size(), 5U);
  EXPECT_LT(lines.size(), all);
  std::int32_t block = 0;
  for (const LayoutLine& line : lines) {
    EXPECT_GE(line.x0, part.x0);
    EXPECT_GE(line.y0, part.y0);
    EXPECT_LE(line.x0 + pixGetWidth(line.image.get()), part.x1);
    EXPECT_LE(line.y0 + pixGetHeight(line.image.get()), part.y1);
    EXPECT_GE(line.block, block);
    block = line.block;
  }
}

TEST(LayoutLinesTest, TakesPartsWithoutText) {
  LayoutLines layout;
  const struct {
    int width, height;
    bool black;
    const char* reason;
  } rows[] = {{1000, 200, false, "white"},
              {1000, 200, true, "black"},
              {1, 1, true, "one pixel"},
              {3000, 1, true, "one row"},
              {2, 3000, true, "two columns"}};
  for (const auto& row : rows) {
    const PixPtr page(pixCreate(row.width, row.height, 1));
    if (row.black) pixSetAll(page.get());
    EXPECT_NO_THROW(layout.find(*page, whole(*page), 200)) << row.reason;
  }
  const PixPtr page(pixCreate(100, 100, 8));
  EXPECT_TRUE(layout.find(*page, {}, 200).empty()) << "no part";
}

}  // namespace
}  // namespace trichdan
