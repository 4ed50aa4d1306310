#include "ocr/lstm/network_reader.h"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

#include "base/error.h"

// A layer is a header, then what its kind needs: sizes, weights, or a count and so many layers.
//   header: int8 0, string kind, int8 training, int8 backpropagation, int32 flags, inputs,
//           outputs, weights, string name
//   matrix: uint8 mode, uint32 rows, uint32 columns, filler, values; integer ones then uint32 count
//           and so many doubles
namespace trichdan::lstm {
namespace {

constexpr int kMostUnits = 1024;
constexpr int kMostCodes = 32768;
constexpr int kMostRows = 128;
constexpr int kLearningRates = 64;  // flag: a rate for each layer follows
constexpr int kInteger = 1;         // modes of a matrix
constexpr int kDouble = 128;
// |sum| * scale * 256 must stay within int32 for the activation tables; sums are below 2^26 for
// any size accepted here. No model has a scale above 1.
constexpr double kMostScale = 16;

struct Header {
  std::string kind;
  std::int32_t flags = 0;
  std::int32_t inputs = 0;
  std::int32_t outputs = 0;
};

Header read_header(ByteReader& in) {
  if (in.read<std::int8_t>() != 0) refuse_network("layers of the old format");
  Header header;
  header.kind = in.read_string();
  if (in.read<std::int8_t>() == 1) refuse_network("it is a training checkpoint");
  in.read<std::int8_t>();
  header.flags = in.read<std::int32_t>();
  header.inputs = in.read<std::int32_t>();
  header.outputs = in.read<std::int32_t>();
  in.read<std::int32_t>();
  in.read_string();
  return header;
}

Header expect_layer(ByteReader& in, std::string_view kind) {
  Header header = read_header(in);
  if (header.kind != kind)
    refuse_network(fmt::format("a layer \"{}\" where {} is expected", header.kind, kind));
  return header;
}

void expect(bool met, std::string_view what) {
  if (!met) refuse_network(std::string(what));
}

// A layer that holds others; gives its flags to close() after them.
std::int32_t open(ByteReader& in, std::string_view kind, std::uint32_t layers) {
  const Header header = expect_layer(in, kind);
  expect(in.read<std::uint32_t>() == layers, fmt::format("{} of another number of layers", kind));
  return header.flags;
}

void close(ByteReader& in, std::int32_t flags) {
  if ((flags & kLearningRates) == 0) return;
  const auto count = in.read<std::uint32_t>();
  in.read_array<float>(count);
}

void read_integers(ByteReader& in, Matrix& matrix, std::size_t size) {
  in.read<std::int8_t>();  // the filler
  matrix.weights = in.read_array<std::int8_t>(size);
  for (const std::int8_t weight : matrix.weights) expect(weight >= -127, "a weight of -128");
  const auto count = in.read<std::uint32_t>();
  const std::vector<double> scales = in.read_array<double>(count);
  if (scales.size() < static_cast<std::size_t>(matrix.rows)) in.fail("scales are missing");
  for (int row = 0; row < matrix.rows; ++row) {
    const double scale = scales[static_cast<std::size_t>(row)];
    expect(scale >= 0 && scale <= kMostScale, "a scale out of range");
    matrix.scales.push_back(static_cast<float>(scale / 127));
  }
}

void read_floats(ByteReader& in, Matrix& matrix, std::size_t size) {
  in.read<double>();  // the filler
  const std::vector<double> values = in.read_array<double>(size);
  matrix.floats.reserve(size);
  for (const double value : values) {
    expect(std::abs(value) <= kMostUnits, "a weight out of range");
    matrix.floats.push_back(static_cast<float>(value));
  }
}

Matrix read_matrix(ByteReader& in, int rows, int inputs) {
  const auto mode = in.read<std::uint8_t>();
  expect((mode & kDouble) != 0, "weights of the old format");
  const auto stored_rows = in.read<std::uint32_t>();
  const auto stored_columns = in.read<std::uint32_t>();
  Matrix matrix;
  matrix.rows = rows;
  matrix.inputs = inputs;
  if (stored_rows != static_cast<std::uint32_t>(rows) ||
      stored_columns != static_cast<std::uint32_t>(inputs) + 1)
    in.fail("a matrix of another size than its layer");
  const std::size_t size = matrix.row_at(rows);
  if ((mode & kInteger) != 0) {
    read_integers(in, matrix, size);
  } else {
    read_floats(in, matrix, size);
  }
  return matrix;
}

Matrix read_connected(ByteReader& in, std::string_view kind, int inputs, int most) {
  const Header header = expect_layer(in, kind);
  expect(header.inputs == inputs, fmt::format("{} takes another size", kind));
  expect(header.outputs > 0 && header.outputs <= most, fmt::format("the size of {}", kind));
  return read_matrix(in, header.outputs, inputs);
}

Lstm read_lstm(ByteReader& in, std::string_view kind, int inputs) {
  const Header header = expect_layer(in, kind);
  expect(header.inputs == inputs, fmt::format("{} takes another size", kind));
  expect(header.outputs > 0 && header.outputs <= kMostUnits, fmt::format("the size of {}", kind));
  Lstm lstm;
  lstm.inputs = inputs;
  lstm.units = header.outputs;
  expect(in.read<std::int32_t>() == inputs + header.outputs, "an LSTM of two dimensions");
  for (Matrix& gate : lstm.gates) gate = read_matrix(in, lstm.units, inputs + lstm.units);
  return lstm;
}

void read_input(ByteReader& in, Layers& layers) {
  expect_layer(in, "Input");
  in.read<std::int32_t>();  // the batch
  layers.height = in.read<std::int32_t>();
  const auto width = in.read<std::int32_t>();
  const auto depth = in.read<std::int32_t>();
  in.read<std::int32_t>();  // the loss
  expect(layers.height >= 3 && layers.height <= kMostRows, "the height of its input");
  expect(width == 0, "input of a fixed width");
  expect(depth == 1, "input in colour");
}

void read_convolution(ByteReader& in, Layers& layers) {
  const std::int32_t flags = open(in, "Series", 2);
  expect_layer(in, "Convolve");
  const auto half_x = in.read<std::int32_t>();
  const auto half_y = in.read<std::int32_t>();
  expect(half_x == 1 && half_y == 1, "a convolution that is not 3 x 3");
  layers.convolution = read_connected(in, "Tanh", 9, kMostUnits);
  close(in, flags);
  expect_layer(in, "Maxpool");
  layers.pool_x = in.read<std::int32_t>();
  layers.pool_y = in.read<std::int32_t>();
  expect(layers.pool_x == 3 && layers.pool_y == 3, "pooling that is not 3 x 3");
}

bool all_integer(const Layers& layers) {
  bool integer = !layers.convolution.weights.empty();
  const bool first = integer;
  const auto check = [&](const Matrix& matrix) {
    integer = !matrix.weights.empty();
    expect(integer == first, "integer and float weights together");
  };
  for (const Lstm* lstm : {&layers.column, &layers.forward, &layers.backward, &layers.last}) {
    for (const Matrix& gate : lstm->gates) check(gate);
  }
  check(layers.softmax);
  return first;
}

}  // namespace

void refuse_network(const std::string& what) {
  throw Error(ErrorKind::unsupported, "this network cannot be run here: " + what);
}

Layers read_layers(ByteReader& in) {
  Layers layers;
  const std::int32_t outer = open(in, "Series", 8);
  read_input(in, layers);
  read_convolution(in, layers);
  std::int32_t flags = open(in, "XYTranspose", 1);
  layers.column = read_lstm(in, "SummLSTM", layers.convolution.rows);
  close(in, flags);
  layers.forward = read_lstm(in, "LSTM", layers.column.units);
  flags = open(in, "RTLReversed", 1);
  layers.backward = read_lstm(in, "LSTM", layers.forward.units);
  close(in, flags);
  layers.last = read_lstm(in, "LSTM", layers.backward.units);
  layers.softmax = read_connected(in, "Softmax", layers.last.units, kMostCodes);
  close(in, outer);
  layers.integer = all_integer(layers);
  return layers;
}

}  // namespace trichdan::lstm
