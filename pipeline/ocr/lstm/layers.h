// ocr/lstm: the layers of a network as the model's file has them: plain arrays, checked.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace trichdan::lstm {

// output = scale[row] * (sum over inputs of weight * input + 127 * bias) for integer weights, where
// inputs stand for input / 127; weight * input + bias for float ones. Weights are [row][input], the
// bias after the last input.
struct Matrix {
  int rows = 0;
  int inputs = 0;
  std::vector<std::int8_t> weights;  // within [-127, 127]; empty in float models
  std::vector<float> scales;         // finite, not negative; one a row
  std::vector<float> floats;         // empty in integer models

  std::size_t row_at(int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(inputs + 1);
  }
};

// Inputs of a matrix: the layer's inputs, then its own outputs of the step before.
struct Lstm {
  int inputs = 0;
  int units = 0;
  std::array<Matrix, 4> gates;  // cell input, input gate, forget gate, output gate
};

struct Layers {
  bool integer = true;
  int height = 0;
  int pool_x = 0;
  int pool_y = 0;
  Matrix convolution;  // 3 x 3, inputs in the order of columns: (x, y) = (-1, -1), (-1, 0) ...
  Lstm column;         // over the rows of each column, its last output kept
  Lstm forward;        // left to right
  Lstm backward;       // right to left
  Lstm last;           // left to right
  Matrix softmax;
};

}  // namespace trichdan::lstm
