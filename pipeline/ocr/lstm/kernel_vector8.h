// ocr/lstm: vectors of eight lanes, and the layers that need no more: what the AVX2 and the AVX-512
// kernels share.
//
// Included by the files of kernels only, each of which has its own copy (see kernel_ops.h).
#pragma once

#include <immintrin.h>

#include "ocr/lstm/kernel_body.h"

namespace trichdan::lstm {
namespace {

// Eight lanes.
struct Vector8 {
  static constexpr int kLanes = 8;
  using Integers = __m256i;
  using Floats = __m256;

  static Integers load(const std::int32_t* from) {
    return _mm256_load_si256(reinterpret_cast<const __m256i*>(from));
  }
  static Floats load(const float* from) { return _mm256_load_ps(from); }
  static void store(Integers value, std::int32_t* to) {
    _mm256_store_si256(reinterpret_cast<__m256i*>(to), value);
  }
  static void store(Floats value, float* to) { _mm256_store_ps(to, value); }
  static Floats all(float value) { return _mm256_set1_ps(value); }
  static Floats scaled(Integers sums, const float* scale) {
    return _mm256_mul_ps(_mm256_cvtepi32_ps(sums), _mm256_load_ps(scale));
  }
  static Floats add(Floats a, Floats b) { return _mm256_add_ps(a, b); }
  static Floats subtract(Floats a, Floats b) { return _mm256_sub_ps(a, b); }
  static Floats multiply(Floats a, Floats b) { return _mm256_mul_ps(a, b); }
  static Floats clip(Floats a, float most) {
    return _mm256_min_ps(_mm256_max_ps(a, all(-most)), all(most));
  }
  static Floats sign_bits() { return all(-0.F); }
  static Floats absolute(Floats a) { return _mm256_andnot_ps(sign_bits(), a); }
  static Floats with_sign_of(Floats a, Floats sign) {
    return _mm256_or_ps(a, _mm256_and_ps(sign, sign_bits()));
  }
  static Floats where_negative(Floats sign, Floats a, Floats b) {
    return _mm256_blendv_ps(b, a, sign);
  }

  // Two values of the table and, beside each, the one after it; `places` is two 32-bit indices.
  static __m128 entries(const float* table, long long places) {
    const auto both = static_cast<unsigned long long>(places);
    const auto* first = reinterpret_cast<const double*>(table + (both & 0xFFFFFFFF));
    const auto* second = reinterpret_cast<const __m64*>(table + (both >> 32));
    return _mm_loadh_pi(_mm_castpd_ps(_mm_load_sd(first)), second);
  }
  // Loaded one by one: half the time of two gathers.
  static Floats look_up(const float* table, Floats x) {
    const __m256i index = _mm256_min_epu32(_mm256_cvttps_epi32(x), _mm256_set1_epi32(4095));
    const __m128i low = _mm256_castsi256_si128(index);
    const __m128i high = _mm256_extracti128_si256(index, 1);
    const __m256 even =
        _mm256_insertf128_ps(_mm256_castps128_ps256(entries(table, _mm_cvtsi128_si64(low))),
                             entries(table, _mm_cvtsi128_si64(high)), 1);
    const __m256 odd =
        _mm256_insertf128_ps(_mm256_castps128_ps256(entries(table, _mm_extract_epi64(low, 1))),
                             entries(table, _mm_extract_epi64(high, 1)), 1);
    const Floats value = _mm256_shuffle_ps(even, odd, 0x88);
    const Floats delta = subtract(_mm256_shuffle_ps(even, odd, 0xDD), value);
    const Floats y = add(value, multiply(delta, subtract(x, _mm256_cvtepi32_ps(index))));
    return _mm256_min_ps(y, all(1));  // 1 where y is not a number, too
  }

  // x * 127 rounded half away from zero; x is in [-1, 1].
  static __m256i whole(Floats x) {
    const Floats scaled = multiply(x, all(127));
    const __m256i size = _mm256_cvttps_epi32(add(absolute(scaled), all(0.5F)));
    const __m256i sign = _mm256_or_si256(_mm256_castps_si256(scaled), _mm256_set1_epi32(1));
    return _mm256_sign_epi32(size, sign);
  }
};

// Columns of the pooled line done together: two vectors of sums a unit.
constexpr int kTile = 16;

// The pixels under two neighbouring taps, side by side: columns 0-3 and 8-11, then the others.
struct TapPair {
  __m256i low;
  __m256i high;
};
// For each of nine positions, ten taps, the last of them nothing.
using TapPairs = TapPair[9][5];

// The pixels under one tap, with the noise beyond the border.
__m256i tap_of(const ConvolutionTask& task, int position, int tap, int first) {
  const int row = position / 3, column = position % 3;
  const std::int16_t* pixels = task.taps[row][column][tap / 3][tap % 3] + first;
  __m256i tile = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(pixels));
  const int last = task.columns - 1 - first;
  if (column == 0 && tap < 3 && first == 0) {
    tile = _mm256_insert_epi16(tile, task.left[row][tap], 0);
  } else if (column == 2 && tap >= 6 && task.has_right && last < kTile) {
    alignas(32) std::int16_t values[kTile];
    _mm256_store_si256(reinterpret_cast<__m256i*>(values), tile);
    values[last] = task.right[row][tap - 6];
    tile = _mm256_load_si256(reinterpret_cast<const __m256i*>(values));
  }
  return tile;
}

void gather_taps(const ConvolutionTask& task, int first, TapPairs& pairs) {
  for (int position = 0; position < 9; ++position) {
    for (int pair = 0; pair < 5; ++pair) {
      const __m256i a = tap_of(task, position, 2 * pair, first);
      const __m256i b =
          pair < 4 ? tap_of(task, position, 2 * pair + 1, first) : _mm256_setzero_si256();
      pairs[position][pair] = {_mm256_unpacklo_epi16(a, b), _mm256_unpackhi_epi16(a, b)};
    }
  }
}

// Two taps' weights in each 32-bit lane.
__m256i weight_pair(const std::int16_t* weights, int pair) {
  const int second = pair < 4 ? weights[2 * pair + 1] : 0;
  return _mm256_set1_epi32((weights[2 * pair] & 0xFFFF) | (second << 16));
}

// tanh of the greatest sum, as eight whole numbers of 16 bits in the low half of 32.
__m256i pooled(__m256i most, std::int32_t bias, float scale, const ActivationTables& tables) {
  const __m256 x = _mm256_mul_ps(
      _mm256_cvtepi32_ps(_mm256_add_epi32(most, _mm256_set1_epi32(bias))), _mm256_set1_ps(scale));
  return Vector8::whole(tanh_of<Vector8>(x, tables));
}

void convolve_unit(const ConvolutionTask& task, const TapPairs& pairs, int unit, int first) {
  const std::int16_t* weights = task.weights + 9 * unit;
  const __m256i w[5] = {weight_pair(weights, 0), weight_pair(weights, 1), weight_pair(weights, 2),
                        weight_pair(weights, 3), weight_pair(weights, 4)};
  // Pooling before tanh: tanh and its rounding never decrease, so that the greatest stays so.
  __m256i low = _mm256_set1_epi32(INT32_MIN), high = low;
  for (const auto& taps : pairs) {
    __m256i sum_low = _mm256_madd_epi16(taps[0].low, w[0]);
    __m256i sum_high = _mm256_madd_epi16(taps[0].high, w[0]);
    for (int pair = 1; pair < 5; ++pair) {
      sum_low = _mm256_add_epi32(sum_low, _mm256_madd_epi16(taps[pair].low, w[pair]));
      sum_high = _mm256_add_epi32(sum_high, _mm256_madd_epi16(taps[pair].high, w[pair]));
    }
    low = _mm256_max_epi32(low, sum_low);
    high = _mm256_max_epi32(high, sum_high);
  }
  const ActivationTables tables = activation_tables();
  const float scale = task.scale[unit];
  alignas(32) std::int16_t outputs[kTile];
  _mm256_store_si256(reinterpret_cast<__m256i*>(outputs),
                     _mm256_packs_epi32(pooled(low, task.bias[unit], scale, tables),
                                        pooled(high, task.bias[unit], scale, tables)));
  std::int8_t* to =
      task.output + static_cast<std::size_t>(first) * task.stride + static_cast<std::size_t>(unit);
  for (int i = 0; i < kTile && first + i < task.columns; ++i, to += task.stride) {
    *to = static_cast<std::int8_t>(outputs[i]);
  }
}

void convolve(const ConvolutionTask& task) {
  TapPairs pairs;
  for (int first = 0; first < task.columns; first += kTile) {
    gather_taps(task, first, pairs);
    for (int unit = 0; unit < task.units; ++unit) convolve_unit(task, pairs, unit, first);
  }
}

// e^x for x in [-86, 0]: glibc's expf, operation by operation as its FMA build does them, so that
// the bits are those of the library libtesseract calls.
__m128 exponential_of_four(__m128 x) {
  const __m256d per_step = _mm256_set1_pd(0x1.71547652b82fep+0 * 32);  // 32 / ln 2
  const __m256d shift = _mm256_set1_pd(0x1.8p+52);
  const __m256d c0 = _mm256_set1_pd(0x1.c6af84b912394p-5 / 32 / 32 / 32);
  const __m256d c1 = _mm256_set1_pd(0x1.ebfce50fac4f3p-3 / 32 / 32);
  const __m256d c2 = _mm256_set1_pd(0x1.62e42ff0c52d6p-1 / 32);
  const __m256d wide = _mm256_cvtps_pd(x);
  const __m256d shifted = _mm256_fmadd_pd(wide, per_step, shift);
  const __m256i steps = _mm256_castpd_si256(shifted);
  const __m256d rest = _mm256_fmsub_pd(wide, per_step, _mm256_sub_pd(shifted, shift));
  const __m256i power =
      _mm256_add_epi64(_mm256_i64gather_epi64(exponential_table(),
                                              _mm256_and_si256(steps, _mm256_set1_epi64x(31)), 8),
                       _mm256_slli_epi64(steps, 47));
  const __m256d z = _mm256_fmadd_pd(c0, rest, c1);
  const __m256d y =
      _mm256_fmadd_pd(z, _mm256_mul_pd(rest, rest), _mm256_fmadd_pd(c2, rest, _mm256_set1_pd(1)));
  return _mm256_cvtpd_ps(_mm256_mul_pd(y, _mm256_castsi256_pd(power)));
}

__m256 exponential(__m256 x) {
  return _mm256_set_m128(exponential_of_four(_mm256_extractf128_ps(x, 1)),
                         exponential_of_four(_mm256_castps256_ps128(x)));
}

float greatest(const float* x, int count) {
  __m256 most = _mm256_set1_ps(x[0]);
  int i = 0;
  for (; i + 8 <= count; i += 8) most = _mm256_max_ps(most, _mm256_load_ps(x + i));
  alignas(32) float lanes[8];
  _mm256_store_ps(lanes, most);
  float result = lanes[0];
  for (const float lane : lanes) result = lane > result ? lane : result;
  for (; i < count; ++i) result = x[i] > result ? x[i] : result;
  return result;
}

// Column i of the eight rows, in lanes.
void transpose(const float* rows, std::size_t stride, __m256* columns) {
  __m256 r[8], t[8];
  for (int i = 0; i < 8; ++i) r[i] = _mm256_load_ps(rows + static_cast<std::size_t>(i) * stride);
  for (int i = 0; i < 8; i += 2) {
    t[i] = _mm256_unpacklo_ps(r[i], r[i + 1]);
    t[i + 1] = _mm256_unpackhi_ps(r[i], r[i + 1]);
  }
  for (int i = 0; i < 2; ++i) {
    r[4 * i] = _mm256_shuffle_ps(t[4 * i], t[4 * i + 2], 0x44);
    r[4 * i + 1] = _mm256_shuffle_ps(t[4 * i], t[4 * i + 2], 0xEE);
    r[4 * i + 2] = _mm256_shuffle_ps(t[4 * i + 1], t[4 * i + 3], 0x44);
    r[4 * i + 3] = _mm256_shuffle_ps(t[4 * i + 1], t[4 * i + 3], 0xEE);
  }
  for (int i = 0; i < 4; ++i) {
    columns[i] = _mm256_permute2f128_ps(r[i], r[i + 4], 0x20);
    columns[i + 4] = _mm256_permute2f128_ps(r[i], r[i + 4], 0x31);
  }
}

// Each row's sum from left to right, as Tesseract takes it: another order gives other bits. Eight
// rows at once keep the adder busy all the same.
void softmax(float* rows, std::size_t stride, int codes, int) {
  __m256 total = _mm256_setzero_ps();
  for (int row = 0; row < 8; ++row) {
    float* x = rows + static_cast<std::size_t>(row) * stride;
    const __m256 most = _mm256_set1_ps(greatest(x, codes));
    for (int i = 0; i < codes; i += 8) {
      const __m256 below = _mm256_sub_ps(_mm256_load_ps(x + i), most);
      const __m256 cut =
          _mm256_min_ps(_mm256_max_ps(below, _mm256_set1_ps(-86)), _mm256_setzero_ps());
      _mm256_store_ps(x + i, exponential(cut));
    }
  }
  for (int i = 0; i < codes; i += 8) {
    __m256 columns[8];
    transpose(rows + i, stride, columns);
    for (int k = 0; k < 8 && i + k < codes; ++k) total = _mm256_add_ps(total, columns[k]);
  }
  alignas(32) float totals[8];
  _mm256_store_ps(totals, total);
  for (int row = 0; row < 8; ++row) {
    float* x = rows + static_cast<std::size_t>(row) * stride;
    const __m256 divisor = _mm256_set1_ps(totals[row]);
    for (int i = 0; i < codes; i += 8) {
      _mm256_store_ps(x + i, _mm256_div_ps(_mm256_load_ps(x + i), divisor));
    }
  }
}

}  // namespace
}  // namespace trichdan::lstm
