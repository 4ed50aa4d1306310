#include "ocr/lstm/packed.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "ocr/lstm/tables.h"

namespace trichdan::lstm {
namespace {

// The weights of one block before they are rearranged: [vector * lanes + lane][input].
struct Dense {
  int lanes;
  int inputs;
  std::vector<std::int8_t> weights;

  Dense(int of_lanes, int of_inputs)
      : lanes(of_lanes),
        inputs(of_inputs),
        weights(static_cast<std::size_t>(kGates * of_lanes * of_inputs)) {}
  int rows() const { return kGates * lanes; }
  std::int8_t* row(int index) {
    return weights.data() + static_cast<std::size_t>(index) * static_cast<std::size_t>(inputs);
  }
  const std::int8_t* row(int index) const {
    return weights.data() + static_cast<std::size_t>(index) * static_cast<std::size_t>(inputs);
  }
};

// Plain: rows one after the other, 16 bits a weight, as the compiler's multiply-and-add wants them.
void append_plain(const Dense& dense, PackedMatrix& packed) {
  for (const std::int8_t weight : dense.weights) {
    const std::int16_t wide = weight;
    const auto at = packed.weights.size();
    packed.weights.resize(at + sizeof(wide));
    std::memcpy(packed.weights.data() + at, &wide, sizeof(wide));
  }
}

// Four inputs of every lane of one vector, lane after lane.
void append_four(const Dense& dense, int vector, int input, PackedMatrix& packed) {
  for (int lane = 0; lane < dense.lanes; ++lane) {
    const std::int8_t* four = dense.row(vector * dense.lanes + lane) + input;
    packed.weights.insert(packed.weights.end(), four, four + 4);
  }
}

// AVX-512 VNNI: fours of inputs in order. Inputs are encoded as x + 128, which the bias undoes.
void append_vnni(const Dense& dense, PackedMatrix& packed, std::int32_t* bias) {
  for (int input = 0; input < dense.inputs; input += 4) {
    for (int vector = 0; vector < kGates; ++vector) append_four(dense, vector, input, packed);
  }
  for (int row = 0; row < dense.rows(); ++row) {
    for (int input = 0; input < dense.inputs; ++input) bias[row] -= 128 * dense.row(row)[input];
  }
}

// AVX2 multiplies bytes into sums of two at 16 bits. The sums of two fours of inputs may be added
// before they are widened where no lane can exceed 16 bits: |x| <= 127 and 127 * 258 < 2^15.
constexpr int kMostWeightPair = 258;

// For a four of inputs, the sums of the weights' sizes that meet in one 16-bit lane.
std::vector<std::int16_t> pair_sizes(const Dense& dense, int input) {
  std::vector<std::int16_t> sizes;
  for (int row = 0; row < dense.rows(); ++row) {
    const std::int8_t* w = dense.row(row) + input;
    sizes.push_back(static_cast<std::int16_t>(std::abs(w[0]) + std::abs(w[1])));
    sizes.push_back(static_cast<std::int16_t>(std::abs(w[2]) + std::abs(w[3])));
  }
  return sizes;
}

struct Four {
  int input;
  std::int16_t largest;
  std::vector<std::int16_t> sizes;
};

bool fit_together(const Four& a, const Four& b) {
  if (a.largest + b.largest <= kMostWeightPair) return true;
  std::int16_t most = 0;
  for (std::size_t i = 0; i < a.sizes.size(); ++i) {
    most = std::max(most, static_cast<std::int16_t>(a.sizes[i] + b.sizes[i]));
  }
  return most <= kMostWeightPair;
}

// Fours of inputs that have any weight, the hardest to pair first.
std::vector<Four> fours_of(const Dense& dense) {
  std::vector<Four> fours;
  for (int input = 0; input < dense.inputs; input += 4) {
    std::vector<std::int16_t> sizes = pair_sizes(dense, input);
    const std::int16_t largest = *std::max_element(sizes.begin(), sizes.end());
    if (largest > 0) fours.push_back({input, largest, std::move(sizes)});
  }
  std::stable_sort(fours.begin(), fours.end(),
                   [](const Four& a, const Four& b) { return a.largest > b.largest; });
  return fours;
}

void append_pair(const Dense& dense, int first, int second, PackedMatrix& packed) {
  packed.offsets.push_back(static_cast<std::uint16_t>(first));
  packed.offsets.push_back(static_cast<std::uint16_t>(second));
  for (int vector = 0; vector < kGates; ++vector) {
    append_four(dense, vector, first, packed);
    append_four(dense, vector, second, packed);
  }
}

void append_avx2(const Dense& dense, PackedMatrix& packed, PackedBlock& block) {
  std::vector<Four> fours = fours_of(dense);
  std::vector<int> singles;
  while (!fours.empty()) {
    const Four hardest = std::move(fours.front());
    fours.erase(fours.begin());
    const auto partner = std::find_if(
        fours.begin(), fours.end(), [&](const Four& four) { return fit_together(hardest, four); });
    if (partner == fours.end()) {
      singles.push_back(hardest.input);
    } else {
      append_pair(dense, hardest.input, partner->input, packed);
      fours.erase(partner);
      ++block.pairs;
    }
  }
  for (const int input : singles) {
    packed.offsets.push_back(static_cast<std::uint16_t>(input));
    for (int vector = 0; vector < kGates; ++vector) append_four(dense, vector, input, packed);
  }
  block.singles = static_cast<int>(singles.size());
}

class Packer {
 public:
  Packer(int inputs, Kernel kernel) : kernel_(kernel), lanes_(ops_of(kernel).lanes) {
    packed_.inputs = padded(inputs);
  }
  int lanes() const { return lanes_; }

  // `fill(vector, lane, weights, bias, scale)` writes one row of a block; it may leave it zero.
  template <typename Fill>
  void add(const Fill& fill) {
    Dense dense(lanes_, packed_.inputs);
    for (int row = 0; row < dense.rows(); ++row) {
      std::int32_t bias = 0;
      float scale = 0;
      fill(row / lanes_, row % lanes_, dense.row(row), bias, scale);
      packed_.bias.push_back(bias);
      packed_.scale.push_back(scale);
    }
    append(dense);
  }

  PackedMatrix take() { return std::move(packed_); }

 private:
  void append(const Dense& dense) {
    PackedBlock block;
    block.weights = packed_.weights.size();
    block.offsets = packed_.offsets.size();
    std::int32_t* bias =
        packed_.bias.data() + packed_.bias.size() - static_cast<std::size_t>(dense.rows());
    switch (kernel_) {
      case Kernel::plain:
        append_plain(dense, packed_);
        break;
      case Kernel::avx2:
        append_avx2(dense, packed_, block);
        break;
      case Kernel::avx512_vnni:
        append_vnni(dense, packed_, bias);
        break;
    }
    packed_.blocks.push_back(block);
  }

  Kernel kernel_;
  int lanes_;
  PackedMatrix packed_;
};

// The inputs of one gate of one unit that belong to `half`.
void copy_weights(const Lstm& lstm, Half half, const std::int8_t* from, std::int8_t* to) {
  if (half == Half::recurrent) {
    std::copy_n(from + lstm.inputs, lstm.units, to);
    return;
  }
  std::copy_n(from, lstm.inputs, to);
  if (half == Half::both) std::copy_n(from + lstm.inputs, lstm.units, to + padded(lstm.inputs));
}

int inputs_of(const Lstm& lstm, Half half) {
  switch (half) {
    case Half::inputs:
      return lstm.inputs;
    case Half::recurrent:
      return lstm.units;
    case Half::both:
      return padded(lstm.inputs) + lstm.units;
  }
  return 0;
}

}  // namespace

MatrixView PackedMatrix::view() const {
  return {static_cast<int>(blocks.size()),
          inputs,
          blocks.data(),
          weights.data(),
          offsets.data(),
          bias.data(),
          scale.data()};
}

PackedMatrix pack_gates(const Lstm& lstm, Half half, Kernel kernel) {
  Packer packer(inputs_of(lstm, half), kernel);
  for (int unit = 0; unit < lstm.units; unit += packer.lanes()) {
    packer.add([&](int gate, int lane, std::int8_t* weights, std::int32_t& bias, float& scale) {
      const int row = unit + lane;
      if (row >= lstm.units) return;
      const Matrix& matrix = lstm.gates[static_cast<std::size_t>(gate)];
      const std::int8_t* from = matrix.weights.data() + matrix.row_at(row);
      copy_weights(lstm, half, from, weights);
      if (half != Half::recurrent) bias = 127 * from[matrix.inputs];
      scale = matrix.scales[static_cast<std::size_t>(row)] * kTableScale;
    });
  }
  return packer.take();
}

PackedMatrix pack_outputs(const Matrix& softmax, Kernel kernel) {
  Packer packer(softmax.inputs, kernel);
  for (int first = 0; first < softmax.rows; first += kGates * packer.lanes()) {
    packer.add([&](int vector, int lane, std::int8_t* weights, std::int32_t& bias, float& scale) {
      const int row = first + vector * packer.lanes() + lane;
      if (row >= softmax.rows) return;
      const std::int8_t* from = softmax.weights.data() + softmax.row_at(row);
      std::copy_n(from, softmax.inputs, weights);
      bias = 127 * from[softmax.inputs];
      scale = softmax.scales[static_cast<std::size_t>(row)];
    });
  }
  return packer.take();
}

}  // namespace trichdan::lstm
