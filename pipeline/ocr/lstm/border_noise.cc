#include "ocr/lstm/border_noise.h"

#include <limits>

namespace trichdan::lstm {
namespace {

// 1 to 2^31 - 2, brought to [-range, range] in the very order of Tesseract's TRand::SignedRand.
double signed_random(double number, double range) {
  return range * 2.0 * number / std::numeric_limits<std::int32_t>::max() - range;
}

template <typename Value>
Value value_of(double number);

template <>
std::int16_t value_of(double number) {
  const double value = signed_random(number, 127);
  return static_cast<std::int16_t>(value >= 0 ? static_cast<int>(value + 0.5)
                                              : -static_cast<int>(-value + 0.5));
}

template <>
float value_of(double number) {
  return static_cast<float>(signed_random(number, 1));
}

}  // namespace

template <typename Value>
BorderNoise<Value>::BorderNoise(std::int32_t sample_iteration)
    : generator_(static_cast<std::uint64_t>(std::int64_t{sample_iteration} * 0x10000001)) {
  generator_();  // the first is thrown away
}

template <typename Value>
void BorderNoise<Value>::lay_out(int width, int height, Border<Value>& border) {
  const auto columns = static_cast<std::size_t>(width);
  const auto rows = static_cast<std::size_t>(height);
  while (drawn_.size() < 6 * (columns + rows)) {
    drawn_.push_back(value_of<Value>(static_cast<double>(generator_())));
  }
  for (auto& row : border.top) row.assign(columns, 0);
  for (auto& row : border.bottom) row.assign(columns, 0);
  border.left.resize(rows);
  border.right.resize(rows);
  const Value* next = drawn_.data();
  for (std::size_t y = 0; y < rows; ++y) {
    for (Value& value : border.left[y]) value = *next++;
    if (y == 0 || y + 1 == rows) {
      auto& side = y == 0 ? border.top : border.bottom;
      for (std::size_t x = 0; x < columns; ++x) {
        for (std::size_t k = x == 0 ? 1 : 0; k < (x + 1 < columns ? 3U : 2U); ++k) {
          side[k][x] = *next++;
        }
      }
    }
    for (Value& value : border.right[y]) value = *next++;
  }
}

template class BorderNoise<std::int16_t>;
template class BorderNoise<float>;

}  // namespace trichdan::lstm
