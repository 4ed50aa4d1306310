// Boxes on a page image.
#pragma once

#include <algorithm>
#include <cstdint>

namespace trichdan {

// Pixels of the original page image, origin top left, half-open: x0 <= x < x1, y0 <= y < y1.
struct Box {
  std::int32_t x0 = 0;
  std::int32_t y0 = 0;
  std::int32_t x1 = 0;
  std::int32_t y1 = 0;

  std::int32_t width() const { return x1 - x0; }
  std::int32_t height() const { return y1 - y0; }
  bool empty() const { return x1 <= x0 || y1 <= y0; }
  bool operator==(const Box&) const = default;
};

// The smallest box around both; an empty box adds nothing.
inline Box united(const Box& a, const Box& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

// A box of an image of this size, on that image turned clockwise by so many quarter turns.
inline Box turned(const Box& box, int quarter_turns, std::int32_t width, std::int32_t height) {
  switch (quarter_turns & 3) {
    case 1:
      return {height - box.y1, box.x0, height - box.y0, box.x1};
    case 2:
      return {width - box.x1, height - box.y1, width - box.x0, height - box.y0};
    case 3:
      return {box.y0, width - box.x1, box.y1, width - box.x0};
    default:
      return box;
  }
}

}  // namespace trichdan
