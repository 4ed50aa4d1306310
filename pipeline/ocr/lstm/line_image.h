// ocr/lstm: the image of a line, scaled to what a network looks at.
//
// Exactly what Tesseract's raw-line mode makes of the same image (ImageData::PreScale,
// Input::PreparePixInput): Leptonica's pixScale to the network's height, then grey.
#pragma once

#include <cstdint>
#include <vector>

struct Pix;

namespace trichdan::lstm {

// Reused from line to line: the vectors keep their memory.
struct LineImage {
  int width = 0;
  int height = 0;
  float scale = 1;                     // pixels here for one pixel of the line
  std::vector<std::uint8_t> grey;      // [row][column], 0 is black
  std::vector<std::uint8_t> inverted;  // the same of the photographic negative
};

// Why a line has no LineImage.
enum class LineRefusal { none, empty, too_small, too_wide };

// `line` has 1, 8 or 32 bits a pixel, no colour map, and is left as it is. A scaled line narrower
// than `least_width` is too small (Tesseract reads nothing there); one of more than 128 times its
// height scaled beyond kWidestLine columns is too wide for memory's sake.
LineRefusal scale_line(Pix* line, int height, int least_width, LineImage& scaled);

// Columns of the scaled line: thirty times the longest line of a page.
inline constexpr int kWidestLine = 65536;

}  // namespace trichdan::lstm
