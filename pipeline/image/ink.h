// image, internal: where ink is on a page, counted once and asked by every later step.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/pix.h"

namespace trichdan {

inline constexpr int kCell = 8;    // pixels a side
inline constexpr int kStrip = 32;  // pixels wide

struct InkMap {
  int width = 0;  // pixels of the image
  int height = 0;
  int columns = 0;  // cells
  int rows = 0;
  std::vector<std::uint8_t> cells;  // row by row: ink pixels in each cell, 0 to 64
  int strips = 0;
  std::vector<std::uint8_t> counts;  // strip by strip: ink pixels in each of its rows, 0 to 32

  std::uint8_t cell(int column, int row) const {
    return cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                 static_cast<std::size_t>(column)];
  }
  const std::uint8_t* strip(int s) const {
    return counts.data() + static_cast<std::size_t>(s) * static_cast<std::size_t>(height);
  }
};

// Of an image of 1 bit a pixel (`below` is not used), or of 8, where pixels darker than `below`
// are ink.
InkMap ink_map(const Pix& image, int below);

// What parts ink from paper in an image of 8 bits (Otsu 1979), over a sample of its rows.
struct InkLevel {
  int below = 0;     // pixels darker than this are ink
  int contrast = 0;  // between the means of both
};
InkLevel ink_level(const Pix& grey);

}  // namespace trichdan
