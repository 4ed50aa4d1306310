// ocr/lstm: a part of a line, from gap to gap between its words. Pure functions.
#pragma once

#include <cstddef>
#include <span>

#include "base/geometry.h"

namespace trichdan::lstm {

// Columns [begin, end) of a line, in its pixels.
struct LinePart {
  int begin = 0;
  int end = 0;
};

// The words [begin, end) of a line that is `width` pixels wide, cut in the middle of the gaps
// around them; `boxes` are those of all its words, left to right.
LinePart part_of_words(std::span<const Box> boxes, std::size_t begin, std::size_t end, int width);

// The same with the word before and the word behind, so that a network sees what stands around.
LinePart part_around_words(std::span<const Box> boxes, std::size_t begin, std::size_t end,
                           int width);

}  // namespace trichdan::lstm
