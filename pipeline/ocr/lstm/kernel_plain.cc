// The kernel in plain C++, which the others are held against.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "ocr/lstm/kernel_body.h"
#include "ocr/lstm/tables.h"

namespace trichdan::lstm {
namespace {

struct Plain {
  static constexpr int kLanes = 8;
  static constexpr bool kOffsetInputs = false;
  struct Integers {
    std::int32_t lane[kLanes];
  };
  struct Floats {
    float lane[kLanes];
  };

  template <typename Function>
  static Floats each(const Function& function) {
    Floats result;
    for (int i = 0; i < kLanes; ++i) result.lane[i] = function(i);
    return result;
  }
  static Integers load(const std::int32_t* from) {
    Integers result;
    std::memcpy(result.lane, from, sizeof(result.lane));
    return result;
  }
  static Floats load(const float* from) {
    return each([&](int i) { return from[i]; });
  }
  static void store(const Integers& value, std::int32_t* to) {
    std::memcpy(to, value.lane, sizeof(value.lane));
  }
  static void store(const Floats& value, float* to) {
    std::memcpy(to, value.lane, sizeof(value.lane));
  }
  static Floats all(float value) {
    return each([&](int) { return value; });
  }
  static Floats scaled(const Integers& sums, const float* scale) {
    return each([&](int i) { return static_cast<float>(sums.lane[i]) * scale[i]; });
  }
  static Floats add(const Floats& a, const Floats& b) {
    return each([&](int i) { return a.lane[i] + b.lane[i]; });
  }
  static Floats subtract(const Floats& a, const Floats& b) {
    return each([&](int i) { return a.lane[i] - b.lane[i]; });
  }
  static Floats multiply(const Floats& a, const Floats& b) {
    return each([&](int i) { return a.lane[i] * b.lane[i]; });
  }
  static Floats clip(const Floats& a, float most) {
    return each([&](int i) { return std::min(std::max(a.lane[i], -most), most); });
  }
  static Floats absolute(const Floats& a) {
    return each([&](int i) { return std::abs(a.lane[i]); });
  }
  static Floats with_sign_of(const Floats& a, const Floats& sign) {
    return each([&](int i) { return std::copysign(a.lane[i], sign.lane[i]); });
  }
  static Floats where_negative(const Floats& sign, const Floats& a, const Floats& b) {
    return each([&](int i) { return sign.lane[i] < 0 ? a.lane[i] : b.lane[i]; });
  }
  static Floats look_up(const float* table, const Floats& x) {
    return each([&](int i) { return interpolate(table, x.lane[i]); });
  }

  // Four rows of weights to each reading of the inputs.
  static void dot(const MatrixView& matrix, const PackedBlock& block, const std::uint8_t* row,
                  Integers* sums) {
    static_assert(kLanes % 4 == 0);
    const int inputs = matrix.inputs;
    const auto* x = reinterpret_cast<const std::int16_t*>(row);
    const auto* w = reinterpret_cast<const std::int16_t*>(matrix.weights + block.weights);
    for (int at = 0; at < kGates * kLanes; at += 4, w += std::ptrdiff_t{4} * inputs) {
      std::int32_t sum[4] = {};
      for (int i = 0; i < inputs; ++i) {
        sum[0] += w[i] * x[i];
        sum[1] += w[inputs + i] * x[i];
        sum[2] += w[2 * inputs + i] * x[i];
        sum[3] += w[3 * inputs + i] * x[i];
      }
      for (int i = 0; i < 4; ++i) sums[at / kLanes].lane[at % kLanes + i] += sum[i];
    }
  }

  static std::int16_t round(float x) {
    const float scaled = x * 127;
    // Sums of floats are rounded as libtesseract rounds them, to the bit.
    // NOLINTBEGIN(bugprone-incorrect-roundings)
    const int rounded =
        scaled >= 0 ? static_cast<int>(scaled + 0.5F) : -static_cast<int>(-scaled + 0.5F);
    // NOLINTEND(bugprone-incorrect-roundings)
    return static_cast<std::int16_t>(std::clamp(rounded, -127, 127));
  }
  static void store_outputs(const Floats& outputs, std::uint8_t* row, int, int at) {
    auto* to = reinterpret_cast<std::int16_t*>(row) + at;
    for (int i = 0; i < kLanes; ++i) to[i] = round(outputs.lane[i]);
  }
};

void encode(const std::int8_t* values, int count, std::uint8_t* row, int, int at) {
  auto* to = reinterpret_cast<std::int16_t*>(row) + at;
  for (int i = 0; i < count; ++i) to[i] = static_cast<std::int16_t>(values[i]);
}

// Pooling before tanh: tanh and its rounding never decrease, so that the greatest stays so.
constexpr int kTile = 16;

void add_noise(const ConvolutionTask& task, const std::int16_t* weights, int row, int column,
               int first, std::int32_t* sums) {
  for (int k = 0; k < 3; ++k) {
    if (column == 0 && first == 0) sums[0] += weights[k] * task.left[row][k];
    const int last = task.columns - 1 - first;
    if (column == 2 && task.has_right && last < kTile) {
      sums[last] += weights[6 + k] * task.right[row][k];
    }
  }
}

void convolve_pixels(const ConvolutionTask& task, const std::int16_t* weights, int row, int column,
                     int first, std::int32_t* sums) {
  std::fill_n(sums, kTile, 0);
  for (int tap = 0; tap < 9; ++tap) {
    const std::int16_t* pixels = task.taps[row][column][tap / 3][tap % 3] + first;
    const std::int16_t weight = weights[tap];
    for (int i = 0; i < kTile; ++i) sums[i] += weight * pixels[i];
  }
  add_noise(task, weights, row, column, first, sums);
}

void convolve_tile(const ConvolutionTask& task, int unit, int first) {
  std::int32_t most[kTile];
  std::int32_t sums[kTile];
  for (int position = 0; position < 9; ++position) {
    convolve_pixels(task, task.weights + std::ptrdiff_t{9} * unit, position / 3, position % 3,
                    first, sums);
    for (int i = 0; i < kTile; ++i) {
      most[i] = position == 0 ? sums[i] : std::max(most[i], sums[i]);
    }
  }
  const float* table = activation_tables().tanh;
  for (int i = 0; i < std::min(kTile, task.columns - first); ++i) {
    const float x = static_cast<float>(most[i] + task.bias[unit]) * task.scale[unit];
    const float y = interpolate(table, std::abs(x));
    task.output[static_cast<std::size_t>(first + i) * task.stride +
                static_cast<std::size_t>(unit)] =
        static_cast<std::int8_t>(Plain::round(std::copysign(y, x)));
  }
}

void convolve(const ConvolutionTask& task) {
  for (int first = 0; first < task.columns; first += kTile) {
    for (int unit = 0; unit < task.units; ++unit) convolve_tile(task, unit, first);
  }
}

// The sum is taken from left to right, as Tesseract does: another order gives other bits.
void softmax(float* rows, std::size_t stride, int codes, int count) {
  for (int row = 0; row < count; ++row) {
    float* x = rows + static_cast<std::size_t>(row) * stride;
    const float most = *std::max_element(x, x + codes);
    float total = 0;
    for (int i = 0; i < codes; ++i) {
      x[i] = std::exp(std::max(x[i] - most, -86.F));
      total += x[i];
    }
    for (int i = 0; i < codes; ++i) x[i] /= total;
  }
}

}  // namespace

const KernelOps& plain_ops() {
  static constexpr KernelOps kOps = {Plain::kLanes,
                                     2,
                                     encode,
                                     convolve,
                                     lstm_rows<Plain>,
                                     lstm_sequence<Plain>,
                                     sums_of_rows<Plain>,
                                     logits_of_rows<Plain>,
                                     softmax};
  return kOps;
}

}  // namespace trichdan::lstm
