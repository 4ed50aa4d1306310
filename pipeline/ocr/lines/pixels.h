// ocr/lines, internal: rows of an image's pixels.
#pragma once

#include <cstdint>

#include "base/pix.h"

namespace trichdan::lines {

// The words of row y; `image` owns them.
std::uint32_t* row_of(Pix& image, int y);

// Makes paper of columns [x0, x1) of row y of an image of 1 bit. Inside the image.
void clear(Pix& image, std::int32_t y, std::int32_t x0, std::int32_t x1);

}  // namespace trichdan::lines
