// ocr/lstm: the operations every kernel has, over plain arrays.
//
// The files of kernels are compiled for other machines than the rest of the program. What they
// include must therefore have no inline function of external linkage: the linker might keep the
// copy this machine cannot run. Hence pointers, and no standard containers, in this header.
//
// A packed matrix is a list of blocks; a block makes four vectors of `lanes` sums from one row of
// inputs: the four gates of `lanes` units, or 4 * lanes outputs of the last layer. How weights lie
// within a block, and how a row of inputs is encoded, is each kernel's own affair (packed.cc).
#pragma once

#include <cstddef>
#include <cstdint>

#include "ocr/lstm/kernel.h"

namespace trichdan::lstm {

inline constexpr int kGates = 4;  // vectors of a block

struct PackedBlock {
  std::size_t weights = 0;  // where its weights begin
  std::size_t offsets = 0;  // AVX2: where its input offsets begin
  int pairs = 0;            // AVX2: two fours of inputs whose products fit 16 bits together
  int singles = 0;          // AVX2: fours of inputs that must be widened alone
};

struct MatrixView {
  int block_count;
  int inputs;  // of a row, a multiple of 16
  const PackedBlock* blocks;
  const std::int8_t* weights;
  const std::uint16_t* offsets;
  const std::int32_t* bias;  // [block][vector][lane], what sums begin with
  const float* scale;        // the same; times 256 where an activation follows
};

// Three rows of pooled pixels' worth of a line, and what to make of them.
struct ConvolutionTask {
  const std::int16_t* weights;  // [unit][column of kernel][row of kernel]
  const std::int32_t* bias;     // [unit]
  const float* scale;           // [unit]
  int units;
  int columns;  // pooled
  // What each tap sees: [row of three][column of three][column of kernel][row of kernel], each an
  // array by pooled column, readable to a multiple of 16.
  const std::int16_t* taps[3][3][3][3];
  // Noise left of the first pixel and, where has_right, right of the last: [row of three][row of
  // kernel]. The taps there point at zeros.
  std::int16_t left[3][3];
  std::int16_t right[3][3];
  bool has_right;
  std::int8_t* output;  // [column][stride]
  std::size_t stride;
};

// One step of many sequences: each row is inputs and outputs of the step before.
struct RowsTask {
  MatrixView matrix;
  int rows;
  const std::uint8_t* input;
  std::size_t input_stride;
  float* state;  // [row][state_stride]
  std::size_t state_stride;
  std::uint8_t* output;
  std::size_t output_stride;
  int output_inputs;  // inputs of an output row
  int output_at;      // where in it the new outputs go
};

// Many steps of one sequence: the outputs of a step are inputs of the next. Several sequences at
// once would read the weights less often; they gained 1 % for models of Debian's usual size.
struct SequenceTask {
  MatrixView matrix;  // the recurrent half
  int steps;
  const std::int32_t* sums;  // of the other half, with the bias: [step][block][vector][lane]
  std::ptrdiff_t sums_stride;
  float* state;
  const std::uint8_t* before;  // the outputs of the step before the first
  std::uint8_t* output;
  std::ptrdiff_t output_stride;  // negative where time runs backwards
};

struct KernelOps {
  int lanes;
  int bytes_per_input;  // of an encoded row
  void (*encode)(const std::int8_t* values, int count, std::uint8_t* row, int inputs, int at);
  void (*convolve)(const ConvolutionTask& task);
  void (*lstm_rows)(const RowsTask& task);
  void (*lstm_sequence)(const SequenceTask& task);
  // Sums of rows, with the bias.
  void (*sums)(const MatrixView& matrix, const std::uint8_t* rows, std::size_t row_stride,
               int count, std::int32_t* sums, std::size_t sums_stride);
  // Sums times scale.
  void (*logits)(const MatrixView& matrix, const std::uint8_t* rows, std::size_t row_stride,
                 int count, float* logits, std::size_t logits_stride);
  // Of the first `codes` of `count` rows, at most 8, in place. Eight rows are there whatever
  // `count` is, and may be written to.
  void (*softmax)(float* rows, std::size_t stride, int codes, int count);
};

// The tables of tables.h.
struct ActivationTables {
  const float* tanh;
  const float* logistic;
};
const ActivationTables& activation_tables();

// 2^(i / 32) for i < 32 less i << 47, as bits: what expf adds multiples of 2^47 to.
const long long* exponential_table();

const KernelOps& plain_ops();
#if defined(__x86_64__)
const KernelOps& avx2_ops();
const KernelOps& avx512_vnni_ops();
#endif
const KernelOps& ops_of(Kernel kernel);

}  // namespace trichdan::lstm
