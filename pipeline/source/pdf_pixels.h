// The pixels of an image in a PDF file, as its decoder gives them, as a picture of Leptonica.
//
// Threads: as PdfCore. Errors: Error(damaged_page) where the data break off, Error(memory).
#pragma once

#include "base/pix.h"
#include "source/poppler_internal.h"

namespace trichdan {

constexpr double kGreyTolerance = 0.02;

bool is_grey(const GfxRGB& rgb);
bool is_white(const GfxRGB& rgb);

bool is_colour(GfxImageColorMap& map);
// Whether `take` knows its pixel format.
bool can_be_taken(GfxImageColorMap& map);

// 1 bit a pixel, 1 for black as Leptonica has it.
PixPtr take_bilevel(Stream& stream, int width, int height, bool one_is_black);
// Any other; as few bits a pixel as its colours need.
PixPtr take(Stream& stream, int width, int height, GfxImageColorMap& map);

}  // namespace trichdan
