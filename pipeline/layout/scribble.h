// layout: lines that a reader made of a pen's strokes, of a seal or of grain.
#pragma once

#include "layout/piece.h"

namespace trichdan {

// Whether nothing in the piece is likely to be printed: short scraps with little confidence, none
// of which both readers took for the same or was read well. Of a page that was read by OCR.
bool is_scribble(const PageRows& page, const Piece& piece);

}  // namespace trichdan
