// What the AVX-512 kernel computes, on machines without AVX-512: over emulated instructions.
#include <gmock/gmock.h>

#include <random>

#include "emulated_avx512.h"
#include "ocr/lstm/packed.h"

namespace trichdan::lstm {
namespace {

constexpr int kInputs = 19;
constexpr int kUnits = 37;  // three blocks, the last one not full
constexpr int kRows = 5;

class Numbers {
 public:
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  Matrix matrix(int rows, int inputs) {
    Matrix made;
    made.rows = rows;
    made.inputs = inputs;
    for (std::size_t i = 0; i < made.row_at(rows); ++i) {
      made.weights.push_back(static_cast<std::int8_t>(below(255) - 127));
    }
    for (int row = 0; row < rows; ++row) {
      made.scales.push_back(static_cast<float>(1 + below(100)) / 400000);
    }
    return made;
  }

 private:
  std::minstd_rand random_{5};
};

Lstm some_lstm() {
  Numbers numbers;
  Lstm lstm;
  lstm.inputs = kInputs;
  lstm.units = kUnits;
  for (Matrix& gate : lstm.gates) gate = numbers.matrix(kUnits, kInputs + kUnits);
  return lstm;
}

struct Rows {
  std::size_t stride;
  AlignedVector<std::uint8_t> bytes;
  Rows(const KernelOps& ops, int inputs)
      : stride(static_cast<std::size_t>(inputs * ops.bytes_per_input)), bytes(stride * kRows) {}
  std::uint8_t* at(int row) { return bytes.data() + static_cast<std::size_t>(row) * stride; }
};

Rows some_rows(const KernelOps& ops, int inputs) {
  Rows rows(ops, inputs);
  Numbers numbers;
  for (int row = 0; row < kRows; ++row) {
    std::vector<std::int8_t> values;
    for (int i = 0; i < inputs; ++i) {
      values.push_back(static_cast<std::int8_t>(numbers.below(255) - 127));
    }
    ops.encode(values.data(), inputs, rows.at(row), inputs, 0);
  }
  return rows;
}

// As plain numbers: the plain kernel's rows are 16 bits an input, the other's x + 128.
std::vector<int> decoded(Rows& rows, bool plain) {
  std::vector<int> values;
  for (int row = 0; row < kRows; ++row) {
    for (int i = 0; i < kUnits; ++i) {
      values.push_back(plain ? reinterpret_cast<std::int16_t*>(rows.at(row))[i]
                             : rows.at(row)[i] - 128);
    }
  }
  return values;
}

std::vector<int> run_rows(const KernelOps& ops, Kernel kernel) {
  const PackedMatrix matrix = pack_gates(some_lstm(), Half::both, kernel);
  Rows input = some_rows(ops, matrix.inputs);
  Rows output(ops, padded(kUnits));
  const std::size_t state_stride = 48;
  AlignedVector<float> state(kRows * state_stride, 0.5F);
  ops.lstm_rows({matrix.view(), kRows, input.at(0), input.stride, state.data(), state_stride,
                 output.at(0), output.stride, padded(kUnits), 0});
  return decoded(output, kernel == Kernel::plain);
}

std::vector<int> run_sequence(const KernelOps& ops, Kernel kernel) {
  const PackedMatrix half = pack_gates(some_lstm(), Half::inputs, kernel);
  const PackedMatrix recurrent = pack_gates(some_lstm(), Half::recurrent, kernel);
  Rows input = some_rows(ops, half.inputs);
  Rows output(ops, padded(kUnits));
  AlignedVector<std::int32_t> sums(half.sums() * kRows);
  ops.sums(half.view(), input.at(0), input.stride, kRows, sums.data(), half.sums());
  AlignedVector<float> state(48);
  Rows before = some_rows(ops, padded(kUnits));
  const SequenceTask task = {
      recurrent.view(), kRows,        sums.data(),  static_cast<std::ptrdiff_t>(half.sums()),
      state.data(),     before.at(0), output.at(0), static_cast<std::ptrdiff_t>(output.stride)};
  ops.lstm_sequence(task);
  return decoded(output, kernel == Kernel::plain);
}

std::vector<float> run_logits(const KernelOps& ops, Kernel kernel) {
  Numbers numbers;
  constexpr int kCodes = 150;
  const PackedMatrix matrix = pack_outputs(numbers.matrix(kCodes, kInputs), kernel);
  Rows input = some_rows(ops, matrix.inputs);
  AlignedVector<float> logits(matrix.sums() * kRows);
  ops.logits(matrix.view(), input.at(0), input.stride, kRows, logits.data(), matrix.sums());
  std::vector<float> values;
  for (std::size_t row = 0; row < kRows; ++row) {
    const auto begin = logits.begin() + static_cast<std::ptrdiff_t>(row * matrix.sums());
    values.insert(values.end(), begin, begin + kCodes);
  }
  return values;
}

TEST(EmulatedAvx512, EveryLayerGivesThePlainKernelsBits) {
  if (!can_run(Kernel::avx2)) GTEST_SKIP() << "the emulation needs AVX2";
  const KernelOps& plain = plain_ops();
  const KernelOps& emulated = emulated_avx512_ops();
  EXPECT_EQ(run_rows(plain, Kernel::plain), run_rows(emulated, Kernel::avx512_vnni));
  EXPECT_EQ(run_sequence(plain, Kernel::plain), run_sequence(emulated, Kernel::avx512_vnni));
  EXPECT_EQ(run_logits(plain, Kernel::plain), run_logits(emulated, Kernel::avx512_vnni));
}

}  // namespace
}  // namespace trichdan::lstm
