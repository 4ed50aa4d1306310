// ocr/lstm: a line as networks of one height look at it: where it is, and for lines that are hard
// to read also a row of pixels higher and lower. Where letters are broken, scaling lets now one and
// now another piece of a mark go.
//
// Keeps its memory from line to line; belongs to one thread.
#pragma once

#include <array>
#include <span>

#include "ocr/lstm/line_image.h"

namespace trichdan::lstm {

class LineImages {
 public:
  // A line of `height` rows when scaled; nothing is scaled yet. `line` must outlive the calls of
  // shifted(); nullptr: none is made.
  void reset(Pix* line, int height);

  // The line higher and lower; scaled when first asked for. Each is as wide as the line itself.
  std::span<const LineImage> shifted();

 private:
  Pix* line_ = nullptr;
  int height_ = 0;
  std::size_t made_ = 0;
  bool asked_ = false;
  std::array<LineImage, 2> images_;
};

}  // namespace trichdan::lstm
