#include "ocr/lstm/line_part.h"

#include <algorithm>

namespace trichdan::lstm {
namespace {

int gap_before(std::span<const Box> boxes, std::size_t word, int width) {
  if (word == 0) return 0;
  if (word >= boxes.size()) return width;
  return std::clamp((boxes[word - 1].x1 + boxes[word].x0) / 2, 0, width);
}

}  // namespace

LinePart part_of_words(std::span<const Box> boxes, std::size_t begin, std::size_t end, int width) {
  return {gap_before(boxes, begin, width), gap_before(boxes, end, width)};
}

LinePart part_around_words(std::span<const Box> boxes, std::size_t begin, std::size_t end,
                           int width) {
  return part_of_words(boxes, begin == 0 ? 0 : begin - 1, std::min(end + 1, boxes.size()), width);
}

}  // namespace trichdan::lstm
