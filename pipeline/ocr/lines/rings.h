// ocr/lines, internal: the rings of round seals, which are printed over offices and names.
#pragma once

#include <vector>

#include "ocr/lines/ink.h"
#include "ocr/lines/strokes.h"

struct Pix;

namespace trichdan::lines {

// Makes paper of every seal's rings in `ink`, the page's components as an image of 1 bit, and says
// what it took; of print that a ring crosses, only what cannot be told from the ring.
struct SealRings {
  std::vector<Seal> rings;  // the outermost of each seal, or nearly
  std::vector<StrokePiece> pieces;
};
SealRings take_seal_rings(const PageInk& page, Pix& ink);

}  // namespace trichdan::lines
