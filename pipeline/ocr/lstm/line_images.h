// ocr/lstm: a line as networks of one height look at it, and for lines that are hard to read in two
// more ways. A bilevel line a row of pixels higher and lower: where letters are broken, scaling
// lets now one and now another piece of a mark go. A grey line as ink and paper parted at two
// thresholds near the paper: dashes and crossbars as thin as a hair are grey, and networks pass
// over them.
//
// Keeps its memory from line to line; belongs to one thread.
#pragma once

#include <array>
#include <span>

#include "ocr/lstm/line_image.h"

namespace trichdan::lstm {

class LineImages {
 public:
  // A line of `height` rows when scaled, of 1 or 8 bits, dark on light; nothing is scaled yet.
  // `line` must outlive the calls of more(); nullptr, or of another depth: none is made.
  void reset(Pix* line, int height);

  // The line in the other ways; scaled when first asked for. Each is as wide as the line itself.
  std::span<const LineImage> more();

 private:
  void add(Pix* line);

  Pix* line_ = nullptr;
  int height_ = 0;
  std::size_t made_ = 0;
  bool asked_ = false;
  std::array<LineImage, 2> images_;
};

}  // namespace trichdan::lstm
