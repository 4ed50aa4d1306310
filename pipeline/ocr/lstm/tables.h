// ocr/lstm: the tables behind tanh and the logistic function, as Tesseract has them: 4096 values
// 1/256 apart, between which it interpolates; 1 from the last of them on.
#pragma once

#include <array>

namespace trichdan::lstm {

inline constexpr int kTableSize = 4096;
inline constexpr float kTableScale = 256;

// One value more than Tesseract's: infinity. Interpolating beyond the last value gives infinity or
// "not a number", either of which `y < 1 ? y : 1` makes 1, without a case of its own.
using ActivationTable = std::array<float, kTableSize + 1>;

const ActivationTable& tanh_table();
const ActivationTable& logistic_table();

// The value for 256 * x, x >= 0 and not too large for an int.
inline float interpolate(const float* table, float scaled) {
  int index = static_cast<int>(scaled);
  if (index > kTableSize - 1) index = kTableSize - 1;
  const float y =
      table[index] + (table[index + 1] - table[index]) * (scaled - static_cast<float>(index));
  return y < 1 ? y : 1;
}

}  // namespace trichdan::lstm
