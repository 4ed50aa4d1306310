#include "ocr/lstm/weights.h"

#include "ocr/lstm/tables.h"

namespace trichdan::lstm {
namespace {

PackedLstm pack_lstm(const Lstm& lstm, Kernel kernel) {
  return {pack_gates(lstm, Half::inputs, kernel), pack_gates(lstm, Half::recurrent, kernel)};
}

void pack_convolution(const Matrix& matrix, PackedWeights& packed) {
  for (int row = 0; row < matrix.rows; ++row) {
    const std::int8_t* weights = matrix.weights.data() + matrix.row_at(row);
    packed.convolution.insert(packed.convolution.end(), weights, weights + matrix.inputs);
    packed.convolution_bias.push_back(127 * weights[matrix.inputs]);
    packed.convolution_scale.push_back(matrix.scales[static_cast<std::size_t>(row)] * kTableScale);
  }
}

void drop(Matrix& matrix) {
  matrix.weights = {};
  matrix.scales = {};
}

}  // namespace

Weights pack_weights(Layers layers, Kernel kernel) {
  Weights weights;
  if (layers.integer) {
    PackedWeights& packed = weights.packed;
    pack_convolution(layers.convolution, packed);
    packed.column = pack_gates(layers.column, Half::both, kernel);
    packed.forward = pack_lstm(layers.forward, kernel);
    packed.backward = pack_lstm(layers.backward, kernel);
    packed.last = pack_lstm(layers.last, kernel);
    packed.softmax = pack_outputs(layers.softmax, kernel);
    for (Matrix* matrix : {&layers.convolution, &layers.softmax}) drop(*matrix);
    for (Lstm* lstm : {&layers.column, &layers.forward, &layers.backward, &layers.last}) {
      for (Matrix& gate : lstm->gates) drop(gate);
    }
  }
  weights.layers = std::move(layers);
  return weights;
}

}  // namespace trichdan::lstm
