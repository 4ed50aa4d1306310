#include "network_writer.h"

#include <cstdint>
#include <cstring>
#include <string>

namespace trichdan::lstm {
namespace {

class Writer {
 public:
  explicit Writer(const Wrongs& wrongs) : wrongs_(wrongs) {}

  template <typename T>
  void put(T value) {
    const auto at = bytes_.size();
    bytes_.resize(at + sizeof(value));
    std::memcpy(bytes_.data() + at, &value, sizeof(value));
  }
  void put_string(const std::string& text) {
    put(static_cast<std::uint32_t>(text.size()));
    for (const char c : text) put(c);
  }
  void header(const std::string& kind, int inputs, int outputs) {
    put(std::int8_t{0});
    put_string(kind);
    put(wrongs_.training);
    put(std::int8_t{0});
    put(std::int32_t{64});
    put(std::int32_t{inputs});
    put(std::int32_t{outputs});
    put(std::int32_t{0});
    put_string(kind + " by hand");
  }
  void open(const std::string& kind, std::uint32_t layers) {
    header(kind, 0, 0);
    put(layers);
  }
  void close() {
    put(std::uint32_t{1});
    put(0.001F);
  }
  void matrix(const Matrix& matrix) {
    const bool integer = !matrix.weights.empty();
    put(wrongs_.mode != 0 ? wrongs_.mode : static_cast<std::uint8_t>(128 + (integer ? 1 : 0)));
    put(wrongs_.rows != 0 ? wrongs_.rows : static_cast<std::uint32_t>(matrix.rows));
    put(static_cast<std::uint32_t>(matrix.inputs + 1));
    if (!integer) {
      put(0.0);
      for (const float weight : matrix.floats) put(static_cast<double>(weight));
      return;
    }
    put(std::int8_t{0});
    for (const std::int8_t weight : matrix.weights) put(weight);
    put(static_cast<std::uint32_t>(matrix.scales.size()));
    for (const float scale : matrix.scales) {
      put(wrongs_.scale != 0 ? wrongs_.scale : static_cast<double>(scale) * 127);
    }
  }
  void connected(const std::string& kind, const Matrix& weights, int outputs) {
    header(kind, weights.inputs, outputs);
    matrix(weights);
  }
  void lstm(const std::string& kind, const Lstm& lstm) {
    header(kind, lstm.inputs, lstm.units);
    put(std::int32_t{lstm.inputs + lstm.units});
    for (const Matrix& gate : lstm.gates) matrix(gate);
  }
  std::vector<std::byte> take() { return std::move(bytes_); }

 private:
  const Wrongs& wrongs_;
  std::vector<std::byte> bytes_;
};

Matrix make_matrix(int rows, int inputs, int seed) {
  Matrix matrix;
  matrix.rows = rows;
  matrix.inputs = inputs;
  for (std::size_t i = 0; i < matrix.row_at(rows); ++i) {
    const auto number =
        static_cast<std::uint32_t>(i + 1) * 2654435761U + static_cast<unsigned>(seed);
    matrix.weights.push_back(
        static_cast<std::int8_t>(static_cast<int>((number >> 16) % 255) - 127));
  }
  matrix.scales.assign(static_cast<std::size_t>(rows), 0.0001F);
  return matrix;
}

Lstm make_lstm(int inputs, int units, int seed) {
  Lstm lstm;
  lstm.inputs = inputs;
  lstm.units = units;
  for (Matrix& gate : lstm.gates) gate = make_matrix(units, inputs + units, ++seed);
  return lstm;
}

void make_floats(Matrix& matrix) {
  for (int row = 0; row < matrix.rows; ++row) {
    const float scale = matrix.scales[static_cast<std::size_t>(row)] * 127;
    for (int i = 0; i <= matrix.inputs; ++i) {
      const std::size_t at = matrix.row_at(row) + static_cast<std::size_t>(i);
      matrix.floats.push_back(static_cast<float>(matrix.weights[at]) * scale);
    }
  }
  matrix.weights = {};
  matrix.scales = {};
}

}  // namespace

std::vector<std::byte> write_network(const Layers& layers, const Wrongs& wrongs) {
  Writer out(wrongs);
  const int codes = wrongs.codes != 0 ? wrongs.codes : layers.softmax.rows;
  out.open("Series", wrongs.layer_count);
  out.header("Input", layers.height, 1);
  for (const int value : {1, layers.height, wrongs.width, wrongs.depth, 0}) out.put(value);
  out.open("Series", 2);
  out.header("Convolve", 1, 9);
  out.put(wrongs.half_x);
  out.put(std::int32_t{1});
  out.connected("Tanh", layers.convolution, layers.convolution.rows);
  out.close();
  out.header("Maxpool", layers.convolution.rows, layers.convolution.rows);
  out.put(wrongs.pool_x);
  out.put(std::int32_t{3});
  out.open("XYTranspose", 1);
  out.lstm("SummLSTM", layers.column);
  out.close();
  out.lstm("LSTM", layers.forward);
  out.open("RTLReversed", 1);
  out.lstm("LSTM", layers.backward);
  out.close();
  out.lstm(wrongs.last_kind, layers.last);
  out.connected(wrongs.softmax_kind, layers.softmax, codes);
  out.close();
  out.put_string("[by hand]");
  const bool integer = !layers.softmax.weights.empty();
  out.put(wrongs.flags >= 0 ? wrongs.flags : 64 + (integer ? 1 : 0));
  out.put(std::int32_t{100});
  out.put(wrongs.sample_iteration);
  out.put(wrongs.null_code >= 0 ? wrongs.null_code : codes - 1);
  for (int i = 0; i < 3; ++i) out.put(0.5F);
  return out.take();
}

Layers to_floats(Layers layers) {
  layers.integer = false;
  make_floats(layers.convolution);
  for (Lstm* lstm : {&layers.column, &layers.forward, &layers.backward, &layers.last}) {
    for (Matrix& gate : lstm->gates) make_floats(gate);
  }
  make_floats(layers.softmax);
  return layers;
}

Layers tiny_layers() {
  Layers layers;
  layers.height = 36;
  layers.pool_x = layers.pool_y = 3;
  layers.convolution = make_matrix(5, 9, 1);
  layers.column = make_lstm(5, 6, 10);
  layers.forward = make_lstm(6, 7, 20);
  layers.backward = make_lstm(7, 18, 30);
  layers.last = make_lstm(18, 9, 40);
  layers.softmax = make_matrix(11, 9, 50);
  return layers;
}

}  // namespace trichdan::lstm
