// Intel's description of each instruction, in C++; then the kernel itself, over these.
#include "emulated_avx512.h"

#include <immintrin.h>

namespace emulated {

struct Ints {
  int lane[16];
};
struct Reals {
  float lane[16];
};
using Mask = unsigned short;

template <typename Result, typename Function>
Result each(const Function& function) {
  Result result;
  for (int i = 0; i < 16; ++i) result.lane[i] = function(i);
  return result;
}
template <typename Result>
Result load(const void* from) {
  Result result;
  __builtin_memcpy(result.lane, from, sizeof(result.lane));
  return result;
}
template <typename Value>
void store(void* to, const Value& value) {
  __builtin_memcpy(to, value.lane, sizeof(value.lane));
}
Reals set1_ps(float x) {
  return each<Reals>([&](int) { return x; });
}
Ints set1_epi32(int x) {
  return each<Ints>([&](int) { return x; });
}
Reals cvtepi32_ps(const Ints& a) {
  return each<Reals>([&](int i) { return static_cast<float>(a.lane[i]); });
}
Ints cvttps_epi32(const Reals& a) {
  return each<Ints>([&](int i) {
    return a.lane[i] < 2147483648.F ? static_cast<int>(a.lane[i]) : static_cast<int>(0x80000000);
  });
}
Reals add_ps(const Reals& a, const Reals& b) {
  return each<Reals>([&](int i) { return a.lane[i] + b.lane[i]; });
}
Reals sub_ps(const Reals& a, const Reals& b) {
  return each<Reals>([&](int i) { return a.lane[i] - b.lane[i]; });
}
Reals mul_ps(const Reals& a, const Reals& b) {
  return each<Reals>([&](int i) { return a.lane[i] * b.lane[i]; });
}
// The second where either is not a number, as the instructions have it.
Reals min_ps(const Reals& a, const Reals& b) {
  return each<Reals>([&](int i) { return a.lane[i] < b.lane[i] ? a.lane[i] : b.lane[i]; });
}
Reals max_ps(const Reals& a, const Reals& b) {
  return each<Reals>([&](int i) { return a.lane[i] > b.lane[i] ? a.lane[i] : b.lane[i]; });
}
Reals abs_ps(const Reals& a) {
  return each<Reals>([&](int i) { return __builtin_fabsf(a.lane[i]); });
}
Ints add_epi32(const Ints& a, const Ints& b) {
  return each<Ints>([&](int i) { return a.lane[i] + b.lane[i]; });
}
Ints min_epu32(const Ints& a, const Ints& b) {
  return each<Ints>([&](int i) {
    return static_cast<unsigned>(a.lane[i]) < static_cast<unsigned>(b.lane[i]) ? a.lane[i]
                                                                               : b.lane[i];
  });
}
Mask cmplt_epi32_mask(const Ints& a, const Ints& b) {
  Mask mask = 0;
  for (int i = 0; i < 16; ++i) {
    if (a.lane[i] < b.lane[i]) mask = static_cast<Mask>(mask | (1U << i));
  }
  return mask;
}
bool in(Mask mask, int i) {
  return (mask >> i & 1) != 0;
}
Reals mask_sub_ps(const Reals& otherwise, Mask mask, const Reals& a, const Reals& b) {
  return each<Reals>(
      [&](int i) { return in(mask, i) ? a.lane[i] - b.lane[i] : otherwise.lane[i]; });
}
Ints mask_sub_epi32(const Ints& otherwise, Mask mask, const Ints& a, const Ints& b) {
  return each<Ints>([&](int i) { return in(mask, i) ? a.lane[i] - b.lane[i] : otherwise.lane[i]; });
}
Reals mask_blend_ps(Mask mask, const Reals& a, const Reals& b) {
  return each<Reals>([&](int i) { return in(mask, i) ? b.lane[i] : a.lane[i]; });
}
Ints setr_epi32(auto... lanes) {
  return {{lanes...}};
}
// Eight pairs of floats, each at an index of its own.
Ints i32gather_epi64(__m256i index, const float* from, int) {
  alignas(32) int at[8];
  _mm256_store_si256(reinterpret_cast<__m256i*>(at), index);
  Ints pairs;
  for (int i = 0; i < 8; ++i) __builtin_memcpy(pairs.lane + 2 * i, from + at[i], 2 * sizeof(float));
  return pairs;
}
__m256i half_of(const Ints& a, int half) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(a.lane + 8 * half));
}
Ints permutex2var_epi32(const Ints& a, const Ints& index, const Ints& b) {
  return each<Ints>([&](int i) {
    const int at = index.lane[i] & 31;
    return at < 16 ? a.lane[at] : b.lane[at - 16];
  });
}
Reals castsi512_ps(const Ints& a) {
  return load<Reals>(a.lane);
}
Ints castps_si512(const Reals& a) {
  return load<Ints>(a.lane);
}
// Four unsigned bytes by four signed ones, added to each lane.
Ints dpbusd_epi32(const Ints& sum, const Ints& a, const Ints& b) {
  return each<Ints>([&](int i) {
    int total = sum.lane[i];
    for (int k = 0; k < 4; ++k) {
      total += static_cast<unsigned char>(a.lane[i] >> 8 * k) *
               static_cast<signed char>(b.lane[i] >> 8 * k);
    }
    return total;
  });
}
__m128i cvtepi32_epi8(const Ints& a) {
  alignas(16) signed char bytes[16];
  for (int i = 0; i < 16; ++i) bytes[i] = static_cast<signed char>(a.lane[i]);
  return _mm_load_si128(reinterpret_cast<const __m128i*>(bytes));
}

}  // namespace emulated

#define __m512i emulated::Ints
#define __m512 emulated::Reals
#define __mmask16 emulated::Mask
#define _mm512_loadu_si512 emulated::load<emulated::Ints>
#define _mm512_loadu_ps emulated::load<emulated::Reals>
#define _mm512_storeu_si512 emulated::store
#define _mm512_storeu_ps emulated::store
#define _mm512_set1_ps emulated::set1_ps
#define _mm512_set1_epi32 emulated::set1_epi32
#define _mm512_setzero_si512() emulated::set1_epi32(0)
#define _mm512_cvtepi32_ps emulated::cvtepi32_ps
#define _mm512_cvttps_epi32 emulated::cvttps_epi32
#define _mm512_add_ps emulated::add_ps
#define _mm512_sub_ps emulated::sub_ps
#define _mm512_mul_ps emulated::mul_ps
#define _mm512_min_ps emulated::min_ps
#define _mm512_max_ps emulated::max_ps
#define _mm512_abs_ps emulated::abs_ps
#define _mm512_add_epi32 emulated::add_epi32
#define _mm512_min_epu32 emulated::min_epu32
#define _mm512_cmplt_epi32_mask emulated::cmplt_epi32_mask
#define _mm512_mask_sub_ps emulated::mask_sub_ps
#define _mm512_mask_sub_epi32 emulated::mask_sub_epi32
#define _mm512_mask_blend_ps emulated::mask_blend_ps
#undef _mm512_setr_epi32
#define _mm512_setr_epi32 emulated::setr_epi32
// The scale is always the size of a float.
#undef _mm512_i32gather_epi64
#define _mm512_i32gather_epi64 emulated::i32gather_epi64
#define _mm512_castsi512_si256(a) emulated::half_of(a, 0)
#undef _mm512_extracti64x4_epi64
#define _mm512_extracti64x4_epi64 emulated::half_of
#define _mm512_permutex2var_epi32 emulated::permutex2var_epi32
#define _mm512_castsi512_ps emulated::castsi512_ps
#define _mm512_castps_si512 emulated::castps_si512
#define _mm512_dpbusd_epi32 emulated::dpbusd_epi32
#define _mm512_cvtepi32_epi8 emulated::cvtepi32_epi8
#define avx512_vnni_ops emulated_avx512_ops
#define TRICHDAN_EMULATED_AVX512

#include "ocr/lstm/kernel_avx512.cc"  // NOLINT: the very code that is tested
