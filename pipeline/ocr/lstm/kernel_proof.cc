#include "ocr/lstm/kernel_proof.h"

#include <algorithm>
#include <cstring>
#include <random>

#include "ocr/lstm/integer_runner.h"
#include "ocr/lstm/weights.h"

namespace trichdan::lstm {
namespace {

// Sizes that are no multiples of anything, so that padding is proved too.
constexpr int kHeight = 12;
constexpr int kWidth = 57;  // of three: noise on the right
constexpr int kCodes = 300;

class Maker {
 public:
  Matrix matrix(int rows, int inputs, float scale) {
    Matrix made;
    made.rows = rows;
    made.inputs = inputs;
    for (std::size_t i = 0; i < made.row_at(rows); ++i) {
      made.weights.push_back(static_cast<std::int8_t>(number(255) - 127));
    }
    for (int row = 0; row < rows; ++row) {
      made.scales.push_back(scale * static_cast<float>(1 + number(100)) / 100 / 127 / 127);
    }
    return made;
  }
  Lstm lstm(int inputs, int units) {
    Lstm made;
    made.inputs = inputs;
    made.units = units;
    for (Matrix& gate : made.gates) gate = matrix(units, inputs + units, 2);
    return made;
  }
  int number(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

 private:
  std::minstd_rand random_{1};
};

Layers small_layers() {
  Maker maker;
  Layers layers;
  layers.height = kHeight;
  layers.pool_x = layers.pool_y = 3;
  layers.convolution = maker.matrix(7, 9, 1);
  layers.column = maker.lstm(7, 9);
  layers.forward = maker.lstm(9, 18);
  layers.backward = maker.lstm(18, 17);
  layers.last = maker.lstm(17, 25);
  layers.softmax = maker.matrix(kCodes, 25, 20);
  return layers;
}

std::vector<float> run_small(const Layers& layers, Kernel kernel) {
  std::vector<std::uint8_t> grey;
  grey.reserve(std::size_t{kHeight} * kWidth);
  Maker maker;
  for (int i = 0; i < kHeight * kWidth; ++i) {
    grey.push_back(static_cast<std::uint8_t>(maker.number(256)));
  }
  const Weights weights = pack_weights(layers, kernel);
  Activations whole;
  Activations part;
  IntegerRunner runner(weights, kernel, 12345);
  runner.run(grey.data(), kWidth / 2, part);
  runner.run(grey.data(), kWidth, whole);
  whole.values.insert(whole.values.end(), part.values.begin(), part.values.end());
  return std::move(whole.values);
}

AlignedVector<float> run_softmax(Kernel kernel) {
  constexpr std::ptrdiff_t kRow = 304;
  AlignedVector<float> rows(std::size_t{8} * kRow);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = -static_cast<float>(i) / 25;
  ops_of(kernel).softmax(rows.data(), kRow, kCodes, 8);
  AlignedVector<float> results;
  for (int row = 0; row < 8; ++row) {
    results.insert(results.end(), rows.begin() + row * kRow, rows.begin() + row * kRow + kCodes);
  }
  return results;
}

template <typename Values>
bool same_bits(const Values& a, const Values& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(a[0])) == 0;
}

}  // namespace

bool same_as_plain(Kernel kernel) {
  const Layers layers = small_layers();
  return same_bits(run_small(layers, kernel), run_small(layers, Kernel::plain)) &&
         same_bits(run_softmax(kernel), run_softmax(Kernel::plain));
}

}  // namespace trichdan::lstm
