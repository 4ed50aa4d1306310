// image, internal: lines made level.
#pragma once

#include "base/pix.h"
#include "image/transform.h"

namespace trichdan {

struct Sheared {
  PixPtr pixels;
  PageTransform to_before;
};

// Every column moved up or down so that lines of this slope become level; the image grows by what
// moves out of it, in white. For the few degrees a page lies askew this reads as turning it does,
// and takes a fraction of the time: letters lean by that angle and keep their shape. 1 bit a pixel
// stays 1 bit, moved by whole pixels; grey levels are mixed from two rows.
Sheared sheared(const Pix& image, double slope);

}  // namespace trichdan
