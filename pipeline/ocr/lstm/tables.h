// ocr/lstm: the tables behind tanh and the logistic function, as Tesseract has them: 4096 values
// 1/256 apart, between which it interpolates.
#pragma once

#include <array>

namespace trichdan::lstm {

struct Activation {
  float value;
  float delta;  // to the next value
};

// The last entry is (1, 0): an argument at or beyond it gives 1 by the same formula.
inline constexpr int kTableSize = 4096;
inline constexpr float kTableScale = 256;
using ActivationTable = std::array<Activation, kTableSize>;

const ActivationTable& tanh_table();
const ActivationTable& logistic_table();

}  // namespace trichdan::lstm
