// ocr/lines, internal: the strip of a row.
#pragma once

#include "base/pix.h"
#include "ocr/lines/rows.h"
#include "ocr/lines/text_lines.h"

namespace trichdan::lines {

// Where a strip lies: its pixel (x, y) is the page's (box.x0 + x, box.y0 + y + shift(x)).
struct Frame {
  Box box;           // at the strip's left end
  double slope = 0;  // dy/dx of this row

  std::int32_t shift(std::int32_t x) const;  // x counts from the strip's left end
};

// Ink that is in no component of this row is left out.
Frame frame_of(const Page& page, const Row& row);
Strip strip_of(const Page& page, const Row& row, const Frame& frame);

// All ink of the page at the height of the row, from x0 to x1.
Strip band_of(const Page& page, const Frame& of_row, std::int32_t x0, std::int32_t x1);

}  // namespace trichdan::lines
