// image, internal: paper made white.
#pragma once

#include <vector>

#include "base/pix.h"

namespace trichdan {

// The paper of a grey page, by tiles of 32 pixels a side.
struct Paper {
  int columns = 0;
  int rows = 0;
  std::vector<int> levels;  // row by row: the grey of the paper in each tile
  int level = 255;          // the usual one
  int unevenness = 0;       // between its lighter and its darker parts, in grey levels

  // Uneven or dark; not where it is black all over.
  bool needs_whitening() const;
};

Paper paper_of(const Pix& grey);

// Divides each pixel by the level of the paper around it, in place. What is nearly as light as the
// paper (the print of the other side) becomes white.
void whiten(Pix& grey, const Paper& paper);

}  // namespace trichdan
