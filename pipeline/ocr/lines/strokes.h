// ocr/lines, internal: long thin strokes that no letter has, and that cross letters: what pens draw
// over a signature, the rings of a round seal.
#pragma once

#include <vector>

#include "ocr/lines/ink.h"

namespace trichdan::lines {

// Ink at x0 <= x < x1 of row y.
struct StrokePiece {
  std::int32_t y = 0;
  Run run;
};

// The pieces of such strokes in the page's components. They are followed as one follows the lines
// of a staff under its notes: column by column (row by row where they are steep), through the
// letters they cross, whose ink is not theirs.
std::vector<StrokePiece> long_strokes(const PageInk& page);

}  // namespace trichdan::lines
