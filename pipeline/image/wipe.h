// image, internal: what is ink and no writing, found cell by cell and made white.
#pragma once

#include <cstddef>
#include <vector>

#include "base/pix.h"
#include "image/ink.h"

namespace trichdan {

// Cells to be made white; parallel to InkMap::cells.
struct Wipe {
  std::vector<bool> cells;
  int count = 0;
};

// The dark frame a scanner leaves around a page: solid black that hangs together with the edge, and
// lines of black along it; and holes of a punch, black discs in the margin. `dpi` of the image.
Wipe borders_of(const InkMap& ink, int dpi);

// Specks far from any writing: cells with so little ink around them that no letter can stand there.
// A mark of a letter is never one, since its letter stands around it.
Wipe specks_of(const InkMap& ink, int dpi);

// In place, an image of 1 or 8 bits a pixel and the cells of its ink; the strips keep their counts.
void wipe(Pix& image, InkMap& ink, const Wipe& what);

}  // namespace trichdan
