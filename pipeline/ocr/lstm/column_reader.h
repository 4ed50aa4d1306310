// ocr/lstm: the first layers of a network with integer weights: convolution, pooling, and the LSTM
// down each column.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "ocr/lstm/border_noise.h"
#include "ocr/lstm/rows.h"
#include "ocr/lstm/weights.h"

namespace trichdan::lstm {

// One for each thread. Its memory grows to the widest line seen and stays.
class ColumnReader {
 public:
  ColumnReader(const Weights& weights, const KernelOps& ops, std::int32_t sample_iteration);

  // `grey` is [row][column] of the network's height. Gives the number of time steps, as many rows
  // of `output`.
  int read(const std::uint8_t* grey, int width, Rows& output);

 private:
  void spread(const std::uint8_t* grey, int width);
  void spread_border(int width);
  const std::int16_t* plane(int row, int phase) const;
  const std::int16_t* tap(int row, int column, int kernel_column, int kernel_row) const;
  void convolve(int width);
  void read_columns(Rows& output);
  void read_tile(int first, int count, Rows& output);

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
  std::vector<std::int8_t> nothing_;
  std::array<Rows, 2> tile_;
  AlignedVector<float> state_;
};

}  // namespace trichdan::lstm
