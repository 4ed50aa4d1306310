// image, internal: colour to grey, with the ink of seals taken out.
#pragma once

#include "base/pix.h"

namespace trichdan {

struct Grey {
  PixPtr pixels;  // 8 bits
  PixPtr red;     // 8 bits: the red ink that was taken out, dark on white; null if none was
};

// Of an image of 32 bits. Where there is red ink, and other ink beside it, the red channel is
// taken: in it a red stamp is as light as paper, and black print under it stays black. Elsewhere
// the usual weights of the three channels.
Grey grey_of(const Pix& colour, bool remove_red);

}  // namespace trichdan
