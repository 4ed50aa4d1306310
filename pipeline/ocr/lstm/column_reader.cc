#include "ocr/lstm/column_reader.h"

#include <algorithm>

#include "ocr/lstm/normalise.h"

namespace trichdan::lstm {
namespace {

constexpr int kPad = 16;         // in front of and behind each plane
constexpr int kColumnTile = 32;  // columns whose states stay in the cache together

}  // namespace

ColumnReader::ColumnReader(const Weights& weights, const KernelOps& ops,
                           std::int32_t sample_iteration)
    : weights_(weights), ops_(ops), noise_(sample_iteration) {}

int ColumnReader::read(const std::uint8_t* grey, int width, Rows& output) {
  columns_ = width / weights_.layers.pool_x;
  spread(grey, width);
  spread_border(width);
  convolve(width);
  read_columns(output);
  return columns_;
}

// Every third column into a plane of its own, so that the pixels under one tap of the kernel lie
// side by side for neighbouring pooled columns.
void ColumnReader::spread(const std::uint8_t* grey, int width) {
  const int height = weights_.layers.height;
  plane_stride_ = size_of((columns_ + 1 + 15) / 16 * 16 + 3 * kPad);
  planes_.assign(size_of(height) * 3 * plane_stride_, 0);
  const PixelValues values = pixel_values(grey, width, height);
  for (int y = 0; y < height; ++y) {
    std::int16_t* to = planes_.data() + size_of(y) * 3 * plane_stride_ + kPad;
    const std::uint8_t* row = grey + static_cast<std::ptrdiff_t>(y) * width;
    for (int x = 0; x < width; ++x) {
      to[size_of(x % 3) * plane_stride_ + size_of(x / 3)] = values.integer[row[x]];
    }
  }
}

void ColumnReader::spread_border(int width) {
  noise_.lay_out(width, weights_.layers.height, border_);
  for (auto [side, rows] : {std::pair{&top_, &border_.top}, {&bottom_, &border_.bottom}}) {
    side->assign(9 * plane_stride_, 0);
    for (std::size_t k = 0; k < 3; ++k) {
      for (int x = 0; x < 3 * columns_; ++x) {
        (*side)[(size_of(x % 3) * 3 + k) * plane_stride_ + size_of(x / 3)] = (*rows)[k][size_of(x)];
      }
    }
  }
}

const std::int16_t* ColumnReader::plane(int row, int phase) const {
  return planes_.data() + (size_of(row) * 3 + size_of(phase)) * plane_stride_ + kPad;
}

const std::int16_t* ColumnReader::tap(int row, int column, int kernel_column,
                                      int kernel_row) const {
  const int y = row + kernel_row - 1;
  if (y < 0 || y >= weights_.layers.height) {
    const auto& side = y < 0 ? top_ : bottom_;
    return side.data() + (size_of(column) * 3 + size_of(kernel_column)) * plane_stride_;
  }
  const int x = column + kernel_column - 1;  // -1 to 3
  if (x < 0) return plane(y, 2) - 1;
  return plane(y, x % 3) + x / 3;
}

void ColumnReader::convolve(int width) {
  const PackedWeights& packed = weights_.packed;
  const int units = weights_.layers.convolution.rows;
  const int rows = weights_.layers.height / 3;
  const std::size_t row_size = size_of(columns_) * size_of(units);
  pooled_.resize(size_of(rows) * row_size);
  ConvolutionTask task = {};
  task.weights = packed.convolution.data();
  task.bias = packed.convolution_bias.data();
  task.scale = packed.convolution_scale.data();
  task.units = units;
  task.columns = columns_;
  task.has_right = width % 3 == 0;
  task.stride = size_of(units);
  for (int row = 0; row < rows; ++row) {
    for (int i = 0; i < 27; ++i) {
      const int y = i / 9;
      for (int k = 0; k < 3; ++k) {
        task.taps[y][i / 3 % 3][i % 3][k] = tap(3 * row + y, i / 3 % 3, i % 3, k);
      }
      std::copy_n(border_.left[size_of(3 * row + y)].begin(), 3, task.left[y]);
      std::copy_n(border_.right[size_of(3 * row + y)].begin(), 3, task.right[y]);
    }
    task.output = pooled_.data() + size_of(row) * row_size;
    ops_.convolve(task);
  }
}

void ColumnReader::read_columns(Rows& output) {
  const Layers& layers = weights_.layers;
  output.size(ops_, layers.column.units, columns_);
  for (Rows& rows : tile_) rows.size(ops_, weights_.packed.column.inputs, kColumnTile);
  for (int first = 0; first < columns_; first += kColumnTile) {
    read_tile(first, std::min(kColumnTile, columns_ - first), output);
  }
}

void ColumnReader::read_tile(int first, int count, Rows& output) {
  const Layers& layers = weights_.layers;
  const PackedMatrix& matrix = weights_.packed.column;
  const int inputs = layers.column.inputs;
  const int steps = layers.height / layers.pool_y;
  nothing_.resize(size_of(padded(layers.column.units)));
  state_.assign(size_of(count * padded(layers.column.units)), 0);
  for (int i = 0; i < count; ++i) {
    ops_.encode(nothing_.data(), padded(layers.column.units), tile_[0].at(i), matrix.inputs,
                padded(inputs));
  }
  for (int step = 0; step < steps; ++step) {
    Rows& from = tile_[size_of(step % 2)];
    Rows& to = tile_[size_of(1 - step % 2)];
    for (int i = 0; i < count; ++i) {
      const std::size_t at = size_of(step) * size_of(columns_) + size_of(first + i);
      ops_.encode(pooled_.data() + at * size_of(inputs), inputs, from.at(i), matrix.inputs, 0);
    }
    const bool end = step + 1 == steps;
    ops_.lstm_rows({matrix.view(), count, from.at(0), from.stride, state_.data(),
                    size_of(padded(layers.column.units)), end ? output.at(first) : to.at(0),
                    end ? output.stride : to.stride,
                    end ? padded(layers.column.units) : matrix.inputs, end ? 0 : padded(inputs)});
  }
}

}  // namespace trichdan::lstm
