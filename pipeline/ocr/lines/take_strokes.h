// ocr/lines, internal: what seals and pens drew across letters, taken out of the ink.
#pragma once

#include "ocr/lines/ink.h"

namespace trichdan::lines {

// What seals and pens drew across letters goes, so that these are pieces of their own again. Pens
// cross rings, so that both are told from the same ink; then what the other had hidden. Splinters
// of them go too: they would be read as lines, and widen those beside them.
// `ink`: the page's, 1 bit; it is changed, and the page with it.
void take_strokes_out(PageInk& page, Pix& ink);

}  // namespace trichdan::lines
