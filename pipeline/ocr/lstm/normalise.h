// ocr/lstm: grey pixels to what a network takes, as Tesseract's NetworkIO::FromPix does it: the
// middle row's local minima and maxima say what is black and what is white.
#pragma once

#include <array>
#include <cstdint>

namespace trichdan::lstm {

// What each grey value becomes: [-1, 1] for ink to paper, and beyond, for float networks; 128 times
// that, rounded and cut to [-127, 127], for integer ones.
struct PixelValues {
  std::array<float, 256> real;
  std::array<std::int16_t, 256> integer;
};

// `grey` is [row][column], height rows of width.
PixelValues pixel_values(const std::uint8_t* grey, int width, int height);

}  // namespace trichdan::lstm
