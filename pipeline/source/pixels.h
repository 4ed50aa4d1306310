// Small things done to images whatever file they come from. Pure functions.
#pragma once

#include "base/pix.h"

namespace trichdan {

// As 1, 8 or 32 bits a pixel without colour map or alpha; transparent parts become white.
// Null if there is no memory for it.
PixPtr plain(PixPtr image);

// Dots per inch of a page image: what the file says, if that makes a page of believable size (2 to
// 17 inches on its shorter side), else from the width of A4, 8.27 inches.
int believable_dpi(int said, int width, int height);

// Pixels made square where the resolutions differ, as in fax files (204 x 98 dpi).
PixPtr with_square_pixels(PixPtr image);

// Turned upright by an orientation number of TIFF or Exif, 1 to 8.
PixPtr upright(PixPtr image, int orientation);

}  // namespace trichdan
