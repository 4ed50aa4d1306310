// image, internal: a page in the resolution models read best.
#pragma once

#include "base/pix.h"

namespace trichdan {

// How many times smaller a page of this resolution is read: above 500 dpi nothing is gained, and
// everything costs the square. 1: as it is.
int reduction_for(int dpi);
// Grey, by a whole number; 1 or 8 bits a pixel. Throws Error(memory).
PixPtr reduced(const Pix& image, int times);

// How many times larger a page of this resolution is read: below 120 dpi marks are a pixel or two.
int enlargement_for(int dpi);
// Grey. Throws Error(memory).
PixPtr enlarged(const Pix& image, int times);

}  // namespace trichdan
