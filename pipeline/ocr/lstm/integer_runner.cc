#include "ocr/lstm/integer_runner.h"

#include <algorithm>
#include <cstring>

namespace trichdan::lstm {
namespace {

constexpr int kPad = 16;         // in front of and behind each plane
constexpr int kColumnTile = 32;  // columns whose states stay in the cache together
constexpr int kStepChunk = 32;   // steps whose sums stay in the cache together
constexpr int kSoftmaxRows = 8;

std::size_t size_of(int count) {
  return static_cast<std::size_t>(count);
}

}  // namespace

IntegerRunner::IntegerRunner(const Weights& weights, Kernel kernel, std::int32_t sample_iteration)
    : weights_(weights), ops_(ops_of(kernel)), noise_(sample_iteration) {}

void IntegerRunner::run(const std::uint8_t* grey, int width, Activations& activations) {
  const Layers& layers = weights_.layers;
  const PackedWeights& packed = weights_.packed;
  columns_ = width / layers.pool_x;
  spread(grey, width);
  spread_border(width);
  convolve(width);
  read_columns();
  read_line(packed.forward, layers.forward.units, line_[0], line_[1], false);
  read_line(packed.backward, layers.backward.units, line_[1], line_[0], true);
  read_line(packed.last, layers.last.units, line_[0], line_[1], false);
  classify(line_[1], activations);
}

// Every third column into a plane of its own, so that the pixels under one tap of the kernel lie
// side by side for neighbouring pooled columns.
void IntegerRunner::spread(const std::uint8_t* grey, int width) {
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

void IntegerRunner::spread_border(int width) {
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

const std::int16_t* IntegerRunner::plane(int row, int phase) const {
  return planes_.data() + (size_of(row) * 3 + size_of(phase)) * plane_stride_ + kPad;
}

const std::int16_t* IntegerRunner::tap(int row, int column, int kernel_column,
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

void IntegerRunner::convolve(int width) {
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

void IntegerRunner::size_rows(Rows& rows, int inputs, int count) const {
  rows.stride = size_of(padded(inputs) * ops_.bytes_per_input);
  rows.bytes.resize(rows.stride * size_of(count));
}

void IntegerRunner::read_columns() {
  const Layers& layers = weights_.layers;
  size_rows(line_[0], layers.column.units, columns_);
  for (Rows& rows : tile_) size_rows(rows, weights_.packed.column.inputs, kColumnTile);
  for (int first = 0; first < columns_; first += kColumnTile) {
    read_column_tile(first, std::min(kColumnTile, columns_ - first));
  }
}

void IntegerRunner::read_column_tile(int first, int count) {
  const Layers& layers = weights_.layers;
  const PackedMatrix& matrix = weights_.packed.column;
  const int inputs = layers.column.inputs;
  const int steps = layers.height / layers.pool_y;
  const std::vector<std::int8_t> nothing(size_of(padded(layers.column.units)));
  state_.assign(size_of(count * padded(layers.column.units)), 0);
  for (int i = 0; i < count; ++i) {
    ops_.encode(nothing.data(), padded(layers.column.units), tile_[0].at(i), matrix.inputs,
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
                    size_of(padded(layers.column.units)), end ? line_[0].at(first) : to.at(0),
                    end ? line_[0].stride : to.stride,
                    end ? padded(layers.column.units) : matrix.inputs, end ? 0 : padded(inputs)});
  }
}

void IntegerRunner::read_line(const PackedLstm& lstm, int units, Rows& input, Rows& output,
                              bool backwards) {
  size_rows(output, units, columns_);
  size_rows(zeros_, units, 1);
  const std::vector<std::int8_t> nothing(size_of(padded(units)));
  ops_.encode(nothing.data(), padded(units), zeros_.at(0), padded(units), 0);
  state_.assign(size_of(padded(units)), 0);
  const std::size_t row_sums = lstm.inputs.sums();
  sums_.resize(row_sums * kStepChunk);
  const std::uint8_t* before = zeros_.at(0);
  for (int done = 0; done < columns_; done += kStepChunk) {
    const int steps = std::min(kStepChunk, columns_ - done);
    const int first = backwards ? columns_ - done - steps : done;
    ops_.sums(lstm.inputs.view(), input.at(first), input.stride, steps, sums_.data(), row_sums);
    const auto sums_stride = static_cast<std::ptrdiff_t>(row_sums);
    const auto row_stride = static_cast<std::ptrdiff_t>(output.stride);
    SequenceTask task = {lstm.recurrent.view(), steps,  sums_.data(),     sums_stride,
                         state_.data(),         before, output.at(first), row_stride};
    if (backwards) {
      task.sums += sums_stride * (steps - 1);
      task.sums_stride = -sums_stride;
      task.output = output.at(first + steps - 1);
      task.output_stride = -row_stride;
    }
    ops_.lstm_sequence(task);
    before = output.at(backwards ? first : first + steps - 1);
  }
}

void IntegerRunner::classify(Rows& input, Activations& activations) {
  const PackedMatrix& matrix = weights_.packed.softmax;
  const int codes = weights_.layers.softmax.rows;
  activations.steps = columns_;
  activations.codes = codes;
  activations.values.resize(size_of(columns_) * size_of(codes));
  logits_.resize(matrix.sums() * kStepChunk);
  for (int first = 0; first < columns_; first += kStepChunk) {
    const int count = std::min(kStepChunk, columns_ - first);
    ops_.logits(matrix.view(), input.at(first), input.stride, count, logits_.data(), matrix.sums());
    for (int row = 0; row < count; row += kSoftmaxRows) {
      ops_.softmax(logits_.data() + size_of(row) * matrix.sums(), matrix.sums(), codes,
                   std::min(kSoftmaxRows, count - row));
    }
    for (int row = 0; row < count; ++row) {
      std::copy_n(logits_.data() + size_of(row) * matrix.sums(), codes,
                  activations.values.data() + size_of(first + row) * size_of(codes));
    }
  }
}

}  // namespace trichdan::lstm
