// ocr/lines, internal: a page in one or eight bits, and its ink in one.
#pragma once

#include "base/pix.h"

namespace trichdan::lines {

// One or eight bits, no palette: the same image where it is that already.
PixPtr plain(const Pix& page);

struct Bilevel {
  PixPtr ink;     // 1 bit
  int paper = 0;  // the value of blank paper in the image it was made from
};

// By Otsu's threshold; an image of one value is black or white.
Bilevel bilevel(Pix& image);

}  // namespace trichdan::lines
