// ocr/lstm: the numbers Tesseract's convolution reads beyond the border of a line: not zeros but
// noise, the same for every line as its generator is seeded anew by the model's iteration count.
//
// For each pixel in reading order it draws three numbers for the column left of the image, one
// above or below for each column that is inside, three for the column right of the image.
// Source: LSTMRecognizer::SetRandomSeed, Convolve::Forward.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <vector>

namespace trichdan::lstm {

// Value is std::int16_t (numbers in [-127, 127]) or float ([-1, 1]).
template <typename Value>
struct Border {
  // [column of the kernel][column of the image]: the row above, the row below.
  std::array<std::vector<Value>, 3> top;
  std::array<std::vector<Value>, 3> bottom;
  // [row of the image][row of the kernel]: the columns left and right.
  std::vector<std::array<Value, 3>> left;
  std::vector<std::array<Value, 3>> right;
};

// One for each thread; keeps what it drew.
template <typename Value>
class BorderNoise {
 public:
  explicit BorderNoise(std::int32_t sample_iteration);

  // The border of an image at least three pixels high.
  void lay_out(int width, int height, Border<Value>& border);

 private:
  std::minstd_rand generator_;
  std::vector<Value> drawn_;
};

}  // namespace trichdan::lstm
