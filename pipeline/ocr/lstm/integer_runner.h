// ocr/lstm: the forward pass of a network with integer weights.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "ocr/lstm/activations.h"
#include "ocr/lstm/border_noise.h"
#include "ocr/lstm/normalise.h"
#include "ocr/lstm/weights.h"

namespace trichdan::lstm {

// One for each thread. Its memory grows to the widest line seen and stays.
class IntegerRunner {
 public:
  IntegerRunner(const Weights& weights, Kernel kernel, std::int32_t sample_iteration);

  // `grey` is [row][column] of the network's height.
  void run(const std::uint8_t* grey, int width, Activations& activations);

 private:
  // Encoded rows of inputs, one a time step.
  struct Rows {
    AlignedVector<std::uint8_t> bytes;
    std::size_t stride = 0;
    std::uint8_t* at(int step) { return bytes.data() + static_cast<std::size_t>(step) * stride; }
  };

  void spread(const std::uint8_t* grey, int width);
  void spread_border(int width);
  const std::int16_t* plane(int row, int phase) const;
  const std::int16_t* tap(int row, int column, int kernel_column, int kernel_row) const;
  void convolve(int width);
  void read_columns();
  void read_column_tile(int first, int count);
  void size_rows(Rows& rows, int inputs, int count) const;
  void read_line(const PackedLstm& lstm, int units, Rows& input, Rows& output, bool backwards);
  void classify(Rows& input, Activations& activations);

  const Weights& weights_;
  const KernelOps& ops_;
  BorderNoise<std::int16_t> noise_;

  int columns_ = 0;  // pooled
  std::size_t plane_stride_ = 0;
  AlignedVector<std::int16_t> planes_;  // [row][phase][column]
  AlignedVector<std::int16_t> top_;     // [column of three][column of kernel][column]
  AlignedVector<std::int16_t> bottom_;  // the same
  Border<std::int16_t> border_;
  std::vector<std::int8_t> pooled_;  // [row][column][unit]
  std::array<Rows, 2> tile_;
  std::array<Rows, 2> line_;
  Rows zeros_;
  AlignedVector<float> state_;
  AlignedVector<std::int32_t> sums_;
  AlignedVector<float> logits_;
};

}  // namespace trichdan::lstm
