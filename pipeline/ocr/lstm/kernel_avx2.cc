// The kernel for AVX2 (with FMA, which only the exponential uses: everything else rounds after the
// product as Tesseract does).
#include "ocr/lstm/kernel_vector8.h"

namespace trichdan::lstm {
namespace {

struct Avx2 : Vector8 {
  static constexpr bool kOffsetInputs = false;

  static __m256i four_inputs(const std::uint8_t* from) {
    return _mm256_set1_epi32(static_cast<int>(*reinterpret_cast<const Unaligned*>(from)));
  }
  static __m256i products(__m256i sizes, __m256i inputs, const std::int8_t* weights) {
    const __m256i w = _mm256_load_si256(reinterpret_cast<const __m256i*>(weights));
    return _mm256_maddubs_epi16(sizes, _mm256_sign_epi8(w, inputs));
  }
  // A row is its inputs, then their sizes.
  static void dot(const MatrixView& matrix, const PackedBlock& block, const std::uint8_t* row,
                  Integers* sums) {
    const __m256i ones = _mm256_set1_epi16(1);
    const std::int8_t* w = matrix.weights + block.weights;
    const std::uint16_t* at = matrix.offsets + block.offsets;
    const std::uint8_t* sizes = row + matrix.inputs;
    Integers s0 = sums[0], s1 = sums[1], s2 = sums[2], s3 = sums[3];
    for (int i = 0; i < block.pairs; ++i, at += 2, w += 8 * 32) {
      const __m256i x = four_inputs(row + at[0]), x_size = four_inputs(sizes + at[0]);
      const __m256i y = four_inputs(row + at[1]), y_size = four_inputs(sizes + at[1]);
      const auto both = [&](int vector) {
        const __m256i sum = _mm256_add_epi16(products(x_size, x, w + vector * 64),
                                             products(y_size, y, w + vector * 64 + 32));
        return _mm256_madd_epi16(sum, ones);
      };
      s0 = _mm256_add_epi32(s0, both(0));
      s1 = _mm256_add_epi32(s1, both(1));
      s2 = _mm256_add_epi32(s2, both(2));
      s3 = _mm256_add_epi32(s3, both(3));
    }
    for (int i = 0; i < block.singles; ++i, ++at, w += 4 * 32) {
      const __m256i x = four_inputs(row + at[0]), x_size = four_inputs(sizes + at[0]);
      const auto one = [&](int vector) {
        return _mm256_madd_epi16(products(x_size, x, w + vector * 32), ones);
      };
      s0 = _mm256_add_epi32(s0, one(0));
      s1 = _mm256_add_epi32(s1, one(1));
      s2 = _mm256_add_epi32(s2, one(2));
      s3 = _mm256_add_epi32(s3, one(3));
    }
    sums[0] = s0, sums[1] = s1, sums[2] = s2, sums[3] = s3;
  }

  static void store_outputs(Floats outputs, std::uint8_t* row, int inputs, int at) {
    const __m256i wide = whole(outputs);
    const __m128i words =
        _mm_packs_epi32(_mm256_castsi256_si128(wide), _mm256_extracti128_si256(wide, 1));
    const __m128i bytes = _mm_packs_epi16(words, words);
    _mm_storel_epi64(reinterpret_cast<__m128i*>(row + at), bytes);
    _mm_storel_epi64(reinterpret_cast<__m128i*>(row + inputs + at), _mm_abs_epi8(bytes));
  }

 private:
  using Unaligned __attribute__((aligned(1), may_alias)) = std::uint32_t;
};

void encode(const std::int8_t* values, int count, std::uint8_t* row, int inputs, int at) {
  std::uint8_t* to = row + at;
  std::uint8_t* sizes = to + inputs;
  int i = 0;
  for (; i + 16 <= count; i += 16) {
    const __m128i x = _mm_loadu_si128(reinterpret_cast<const __m128i*>(values + i));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to + i), x);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(sizes + i), _mm_abs_epi8(x));
  }
  for (; i < count; ++i) {
    to[i] = static_cast<std::uint8_t>(values[i]);
    sizes[i] = static_cast<std::uint8_t>(values[i] < 0 ? -values[i] : values[i]);
  }
}

}  // namespace

const KernelOps& avx2_ops() {
  static constexpr KernelOps kOps = {Avx2::kLanes,
                                     2,
                                     encode,
                                     convolve,
                                     lstm_rows<Avx2>,
                                     lstm_sequence<Avx2>,
                                     sums_of_rows<Avx2>,
                                     logits_of_rows<Avx2>,
                                     softmax};
  return kOps;
}

}  // namespace trichdan::lstm
