// ocr/lstm: the image of a line, scaled to what a network looks at.
//
// Exactly what Tesseract's raw-line mode makes of the same image (ImageData::PreScale,
// Input::PreparePixInput): Leptonica's pixScale to the network's height, then grey.
#pragma once

#include <cstdint>
#include <vector>

#include "base/pix.h"

namespace trichdan::lstm {

// Reused from line to line: the vector keeps its memory.
struct LineImage {
  int width = 0;
  int height = 0;
  float scale = 1;                 // pixels here for one pixel of the line
  std::vector<std::uint8_t> grey;  // [row][column], 0 is black
  PixPtr scaled;                   // in the depth of the line, for invert()
};

// Why a line has no LineImage.
enum class LineRefusal { none, empty, too_small, too_wide };

// Columns of a scaled line beyond which it is refused: 1,820 times its height, some thirty times
// the longest line of a page. Wider ones would take hundreds of megabytes.
inline constexpr int kWidestLine = 65536;

// `line` has 1, 8 or 32 bits a pixel, no colour map, and is left as it is. Less than `least` pixels
// wide or high when scaled is too small (Tesseract reads nothing there).
LineRefusal scale_line(Pix* line, int height, int least, LineImage& scaled);

// To the photographic negative.
void invert(LineImage& line);

}  // namespace trichdan::lstm
