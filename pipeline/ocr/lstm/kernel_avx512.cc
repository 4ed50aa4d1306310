// The kernel for AVX-512 with VNNI: sixteen lanes for the LSTMs and the last layer, eight
// elsewhere.
//
// Tests run it natively where they can, and everywhere over an emulation of its instructions; a
// process that chooses it compares it with the plain kernel first (kernel.cc).
#ifndef TRICHDAN_EMULATED_AVX512
#include <immintrin.h>
#endif

#include "ocr/lstm/kernel_vector8.h"

namespace trichdan::lstm {
namespace {

struct Avx512 {
  static constexpr int kLanes = 16;
  static constexpr bool kOffsetInputs = true;
  using Integers = __m512i;
  using Floats = __m512;

  static Integers load(const std::int32_t* from) { return _mm512_loadu_si512(from); }
  static Floats load(const float* from) { return _mm512_loadu_ps(from); }
  static void store(Integers value, std::int32_t* to) { _mm512_storeu_si512(to, value); }
  static void store(Floats value, float* to) { _mm512_storeu_ps(to, value); }
  static Floats all(float value) { return _mm512_set1_ps(value); }
  static Floats scaled(Integers sums, const float* scale) {
    return _mm512_mul_ps(_mm512_cvtepi32_ps(sums), _mm512_loadu_ps(scale));
  }
  static Integers add(Integers a, Integers b) { return _mm512_add_epi32(a, b); }
  static Floats add(Floats a, Floats b) { return _mm512_add_ps(a, b); }
  static Floats subtract(Floats a, Floats b) { return _mm512_sub_ps(a, b); }
  static Floats multiply(Floats a, Floats b) { return _mm512_mul_ps(a, b); }
  static Floats clip(Floats a, float most) {
    return _mm512_min_ps(_mm512_max_ps(a, all(-most)), all(most));
  }
  static Floats absolute(Floats a) { return _mm512_abs_ps(a); }
  static __mmask16 negative(Floats a) {
    return _mm512_cmplt_epi32_mask(_mm512_castps_si512(a), _mm512_setzero_si512());
  }
  static Floats with_sign_of(Floats a, Floats sign) {
    return _mm512_mask_sub_ps(a, negative(sign), all(-0.F), a);
  }
  static Floats where_negative(Floats sign, Floats a, Floats b) {
    return _mm512_mask_blend_ps(negative(sign), b, a);
  }
  // An entry and the one after it are gathered as one: a twentieth of the network's time less than
  // two gathers of floats.
  static Floats look_up(const float* table, Floats x) {
    const __m512i index = _mm512_min_epu32(_mm512_cvttps_epi32(x), _mm512_set1_epi32(4095));
    const __m512i low = _mm512_i32gather_epi64(_mm512_castsi512_si256(index), table, 4);
    const __m512i high = _mm512_i32gather_epi64(_mm512_extracti64x4_epi64(index, 1), table, 4);
    const __m512i even =
        _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    const __m512i odd =
        _mm512_setr_epi32(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
    const Floats value = _mm512_castsi512_ps(_mm512_permutex2var_epi32(low, even, high));
    const Floats next = _mm512_castsi512_ps(_mm512_permutex2var_epi32(low, odd, high));
    const Floats delta = subtract(next, value);
    const Floats y = add(value, multiply(delta, subtract(x, _mm512_cvtepi32_ps(index))));
    return _mm512_min_ps(y, all(1));  // 1 where y is not a number, too
  }

  // Inputs are encoded as x + 128: the instruction multiplies unsigned bytes by signed ones. The
  // bias of a packed matrix makes up for it.
  static void dot(const MatrixView& matrix, const PackedBlock& block, const std::uint8_t* row,
                  Integers* sums) {
    const std::int8_t* w = matrix.weights + block.weights;
    for (int input = 0; input < matrix.inputs; input += 4) {
      const __m512i x = _mm512_set1_epi32(*reinterpret_cast<const Unaligned*>(row + input));
      for (int vector = 0; vector < kGates; ++vector, w += 64) {
        sums[vector] = _mm512_dpbusd_epi32(sums[vector], x, _mm512_loadu_si512(w));
      }
    }
  }

  // Outputs times 127, rounded half away from zero.
  static void store_outputs(Floats outputs, std::uint8_t* row, int, int at) {
    const Floats x = multiply(outputs, all(127));
    const __m512i size = _mm512_cvttps_epi32(add(absolute(x), all(0.5F)));
    const __m512i whole = _mm512_mask_sub_epi32(size, negative(x), _mm512_setzero_si512(), size);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(row + at),
                     _mm512_cvtepi32_epi8(_mm512_add_epi32(whole, _mm512_set1_epi32(128))));
  }

 private:
  using Unaligned __attribute__((aligned(1), may_alias)) = std::int32_t;
};

void encode(const std::int8_t* values, int count, std::uint8_t* row, int, int at) {
  for (int i = 0; i < count; ++i) row[at + i] = static_cast<std::uint8_t>(values[i] + 128);
}

}  // namespace

const KernelOps& avx512_vnni_ops() {
  static constexpr KernelOps kOps = {Avx512::kLanes,
                                     1,
                                     encode,
                                     convolve,
                                     lstm_rows<Avx512>,
                                     lstm_sequence<Avx512>,
                                     sums_of_rows<Avx512>,
                                     logits_of_rows<Avx512>,
                                     softmax};
  return kOps;
}

}  // namespace trichdan::lstm
