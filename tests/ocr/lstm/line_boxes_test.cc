// Where the characters of a line stand: by the steps they were read in and by their ink.
#include "ocr/lstm/line_boxes.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <utility>
#include <vector>

#include "base/pix.h"
#include "ocr/lstm/line_part.h"

namespace trichdan::lstm {
namespace {

ReadSymbol symbol(int unichar, int left, int right) {
  ReadSymbol made;
  made.unichar = unichar;
  made.left = made.first_step = left;
  made.right = made.end_step = right;
  return made;
}

// Two pixels a step; "ab c" of twelve steps.
class BoxesTest : public testing::Test {
 protected:
  std::vector<Box> place(std::vector<Box> ink) const {
    sort_by_middle(ink);
    return place_characters(symbols_, words_, {24, 10, 2}, ink);
  }

  const std::vector<ReadSymbol> symbols_ = {symbol(3, 0, 3), symbol(4, 3, 6), symbol(0, 6, 8),
                                            symbol(5, 8, 12)};
  const std::vector<WordRange> words_ = {{0, 2, 0}, {3, 4, 0}};
};

TEST_F(BoxesTest, InkBelongsToTheCharacterItsMiddleIsIn) {
  const struct {
    std::vector<Box> ink;
    std::vector<Box> boxes;
    const char* reason;
  } rows[] = {
      {{{1, 2, 5, 8}, {6, 2, 11, 8}, {18, 3, 22, 8}},
       {{1, 2, 5, 8}, {6, 2, 11, 8}, {}, {18, 3, 22, 8}},
       "one piece each"},
      {{{1, 4, 5, 8}, {2, 0, 4, 2}, {6, 2, 11, 8}, {18, 3, 22, 8}},
       {{1, 0, 5, 8}, {6, 2, 11, 8}, {}, {18, 3, 22, 8}},
       "a mark above its letter"},
      {{{6, 2, 11, 8}, {1, 2, 5, 8}, {18, 3, 22, 8}},
       {{1, 2, 5, 8}, {6, 2, 11, 8}, {}, {18, 3, 22, 8}},
       "in any order"},
      {{}, {{0, 0, 6, 10}, {6, 0, 12, 10}, {}, {16, 0, 24, 10}}, "no ink: columns of the steps"},
      {{{0, 9, 24, 10}},
       {{0, 0, 6, 10}, {6, 0, 12, 10}, {}, {16, 9, 24, 10}},
       "a rule below, cut to the word its middle comes to"},
      {{{1, 2, 8, 8}, {18, 3, 22, 8}},
       {{1, 2, 8, 8}, {6, 0, 12, 10}, {}, {18, 3, 22, 8}},
       "two letters that touch: the second has no ink of its own"},
      {{{13, 2, 15, 4}},
       {{0, 0, 6, 10}, {6, 0, 12, 10}, {}, {16, 2, 17, 4}},
       "a speck between words goes to the next"},
  };
  for (const auto& row : rows) EXPECT_EQ(place(row.ink), row.boxes) << row.reason;
}

TEST_F(BoxesTest, NeverLeaveTheLine) {
  // The last step may reach beyond the image.
  const std::vector<Box> boxes = place_characters(symbols_, words_, {21, 10, 2}, {});
  EXPECT_EQ(boxes[3], (Box{16, 0, 21, 10}));
  EXPECT_TRUE(place_characters({}, {}, {21, 10, 2}, {}).empty());
}

TEST(InkBoxes, AreThePiecesWithoutSpecks) {
  const PixPtr image(pixCreate(20, 10, 1));
  for (const auto& [x, y] : std::vector<std::pair<int, int>>{
           {1, 1}, {2, 2}, {3, 3}, {10, 5}, {15, 2}, {15, 3}, {15, 4}}) {
    pixSetPixel(image.get(), x, y, 1);
  }
  EXPECT_EQ(ink_boxes(image.get()), (std::vector<Box>{{1, 1, 4, 4}, {15, 2, 16, 5}}));
}

TEST(LineParts, AreCutInTheGaps) {
  const std::vector<Box> boxes{{10, 0, 20, 9}, {30, 0, 40, 9}, {38, 0, 50, 9}};
  const struct {
    std::size_t begin, end;
    int x0, x1;
    const char* reason;
  } rows[] = {
      {0, 1, 0, 25, "from the line's beginning"},
      {1, 2, 25, 39, "boxes that overlap are cut in the middle of what they share"},
      {2, 3, 39, 60, "to its end"},
  };
  for (const auto& row : rows) {
    const LinePart part = part_of_words(boxes, row.begin, row.end, 60);
    EXPECT_EQ(part.begin, row.x0) << row.reason;
    EXPECT_EQ(part.end, row.x1) << row.reason;
  }
  EXPECT_EQ(part_around_words(boxes, 1, 2, 60).begin, 0);
  EXPECT_EQ(part_around_words(boxes, 1, 2, 60).end, 60);
}

}  // namespace
}  // namespace trichdan::lstm
