// ocr/lstm: the forward pass of a network with float weights: the same layers, in plain C++.
//
// Products are summed in the order of libtesseract's AVX code: eight partial sums, then those, then
// what is left over, then the bias. Debian has no float model for Vietnamese; people who train
// their own have, and are served at about libtesseract's speed.
#pragma once

#include <cstdint>
#include <vector>

#include "ocr/lstm/activations.h"
#include "ocr/lstm/border_noise.h"
#include "ocr/lstm/layers.h"

namespace trichdan::lstm {

// One for each thread.
class FloatRunner {
 public:
  FloatRunner(const Layers& layers, std::int32_t sample_iteration);

  // `grey` is [row][column] of the network's height.
  void run(const std::uint8_t* grey, int width, Activations& activations);

 private:
  void convolve(const std::uint8_t* grey, int width);
  void pixel_inputs(const std::uint8_t* grey, int width, int x, int y, float* inputs) const;
  void read_columns();
  // From line_ to line_, a row of `units` a step.
  void read_line(const Lstm& lstm, bool backwards);

  const Layers& layers_;
  BorderNoise<float> noise_;
  Border<float> border_;
  int columns_ = 0;
  std::vector<float> values_;  // what each grey value becomes
  std::vector<float> pooled_;  // [row][column][unit]
  std::vector<float> line_;    // [step][unit]
  std::vector<float> next_;
};

}  // namespace trichdan::lstm
