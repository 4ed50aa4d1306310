#include "ocr/lstm/float_runner.h"

#include <algorithm>
#include <cmath>

#include "ocr/lstm/normalise.h"
#include "ocr/lstm/tables.h"

namespace trichdan::lstm {
namespace {

std::size_t size_of(int count) {
  return static_cast<std::size_t>(count);
}

float activation(const ActivationTable& table, float size) {
  const float scaled = size * kTableScale;
  return scaled >= kTableSize - 1 ? 1 : interpolate(table.data(), scaled);
}

float tanh_of(float x) {
  return std::copysign(activation(tanh_table(), std::abs(x)), x);
}

float logistic_of(float x) {
  const float y = activation(logistic_table(), std::abs(x));
  return x < 0 ? 1 - y : y;
}

float dot(const float* a, const float* b, int count) {
  float lanes[8] = {};
  int i = 0;
  for (; i + 8 <= count; i += 8) {
    for (int lane = 0; lane < 8; ++lane) lanes[lane] += a[i + lane] * b[i + lane];
  }
  float sum = lanes[0];
  for (int lane = 1; lane < 8; ++lane) sum += lanes[lane];
  for (; i < count; ++i) sum += a[i] * b[i];
  return sum;
}

float output_of(const Matrix& matrix, int row, const float* inputs) {
  const float* weights = matrix.floats.data() + matrix.row_at(row);
  return dot(weights, inputs, matrix.inputs) + weights[matrix.inputs];
}

// Inputs and the outputs of the step before, side by side; cells.
class Cells {
 public:
  explicit Cells(const Lstm& lstm)
      : lstm_(lstm), source_(size_of(lstm.inputs + lstm.units)), state_(size_of(lstm.units)) {}

  void step(const float* inputs, float* outputs) {
    std::copy_n(inputs, lstm_.inputs, source_.begin());
    for (int unit = 0; unit < lstm_.units; ++unit) outputs[unit] = update(unit);
    std::copy_n(outputs, lstm_.units, source_.begin() + lstm_.inputs);
  }

 private:
  float update(int unit) {
    float& cell = state_[size_of(unit)];
    const float input = tanh_of(output_of(lstm_.gates[0], unit, source_.data()));
    const float input_gate = logistic_of(output_of(lstm_.gates[1], unit, source_.data()));
    cell *= logistic_of(output_of(lstm_.gates[2], unit, source_.data()));
    cell += input * input_gate;
    cell = std::clamp(cell, -100.F, 100.F);
    return tanh_of(cell) * logistic_of(output_of(lstm_.gates[3], unit, source_.data()));
  }

  const Lstm& lstm_;
  std::vector<float> source_;
  std::vector<float> state_;
};

void softmax(float* x, int codes) {
  const float most = *std::max_element(x, x + codes);
  float total = 0;
  for (int i = 0; i < codes; ++i) {
    x[i] = std::exp(std::max(x[i] - most, -86.F));
    total += x[i];
  }
  for (int i = 0; i < codes; ++i) x[i] /= total;
}

}  // namespace

FloatRunner::FloatRunner(const Layers& layers, std::int32_t sample_iteration)
    : layers_(layers), noise_(sample_iteration) {}

void FloatRunner::run(const std::uint8_t* grey, int width, Activations& activations) {
  columns_ = width / layers_.pool_x;
  noise_.lay_out(width, layers_.height, border_);
  const PixelValues values = pixel_values(grey, width, layers_.height);
  values_.assign(values.real.begin(), values.real.end());
  convolve(grey, width);
  read_columns();
  read_line(layers_.forward, false);
  read_line(layers_.backward, true);
  read_line(layers_.last, false);
  const Matrix& matrix = layers_.softmax;
  activations.steps = columns_;
  activations.codes = matrix.rows;
  activations.values.resize(size_of(columns_) * size_of(matrix.rows));
  for (int step = 0; step < columns_; ++step) {
    float* to = activations.values.data() + size_of(step) * size_of(matrix.rows);
    const float* inputs = line_.data() + size_of(step) * size_of(matrix.inputs);
    for (int row = 0; row < matrix.rows; ++row) to[row] = output_of(matrix, row, inputs);
    softmax(to, matrix.rows);
  }
}

void FloatRunner::pixel_inputs(const std::uint8_t* grey, int width, int x, int y,
                               float* inputs) const {
  for (int i = 0; i < 9; ++i) {
    const int column = x + i / 3 - 1;
    const int row = y + i % 3 - 1;
    if (column < 0 || column >= width) {
      inputs[i] = (column < 0 ? border_.left : border_.right)[size_of(y)][size_of(i % 3)];
    } else if (row < 0 || row >= layers_.height) {
      inputs[i] = (row < 0 ? border_.top : border_.bottom)[size_of(i / 3)][size_of(x)];
    } else {
      inputs[i] = values_[grey[size_of(row) * size_of(width) + size_of(column)]];
    }
  }
}

void FloatRunner::convolve(const std::uint8_t* grey, int width) {
  const Matrix& matrix = layers_.convolution;
  const int rows = layers_.height / layers_.pool_y;
  pooled_.assign(size_of(rows) * size_of(columns_) * size_of(matrix.rows), -2);
  float inputs[9];
  for (int y = 0; y < rows * layers_.pool_y; ++y) {
    for (int x = 0; x < columns_ * layers_.pool_x; ++x) {
      pixel_inputs(grey, width, x, y, inputs);
      const std::size_t column = size_of(x / layers_.pool_x);
      float* to = pooled_.data() +
                  (size_of(y / layers_.pool_y) * size_of(columns_) + column) * size_of(matrix.rows);
      for (int unit = 0; unit < matrix.rows; ++unit) {
        to[unit] = std::max(to[unit], tanh_of(output_of(matrix, unit, inputs)));
      }
    }
  }
}

void FloatRunner::read_columns() {
  const Lstm& lstm = layers_.column;
  const int rows = layers_.height / layers_.pool_y;
  line_.resize(size_of(columns_) * size_of(lstm.units));
  for (int x = 0; x < columns_; ++x) {
    Cells cells(lstm);
    for (int y = 0; y < rows; ++y) {
      const std::size_t at = size_of(y) * size_of(columns_) + size_of(x);
      cells.step(pooled_.data() + at * size_of(lstm.inputs),
                 line_.data() + size_of(x) * size_of(lstm.units));
    }
  }
}

void FloatRunner::read_line(const Lstm& lstm, bool backwards) {
  next_.resize(size_of(columns_) * size_of(lstm.units));
  Cells cells(lstm);
  for (int i = 0; i < columns_; ++i) {
    const std::size_t step = size_of(backwards ? columns_ - 1 - i : i);
    cells.step(line_.data() + step * size_of(lstm.inputs),
               next_.data() + step * size_of(lstm.units));
  }
  line_.swap(next_);
}

}  // namespace trichdan::lstm
