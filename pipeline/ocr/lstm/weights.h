// ocr/lstm: the weights of a network as its runner wants them.
#pragma once

#include <memory>
#include <vector>

#include "ocr/lstm/layers.h"
#include "ocr/lstm/packed.h"

namespace trichdan::lstm {

// The two halves of an LSTM along the line: the one over its inputs is a product over all steps at
// once, the recurrent one is taken step by step.
struct PackedLstm {
  PackedMatrix inputs;
  PackedMatrix recurrent;
};

struct PackedWeights {
  std::vector<std::int16_t> convolution;  // [unit][9]
  std::vector<std::int32_t> convolution_bias;
  std::vector<float> convolution_scale;
  PackedMatrix column;
  PackedLstm forward;
  PackedLstm backward;
  PackedLstm last;
  PackedMatrix softmax;
};

struct Weights {
  Layers layers;         // sizes; the weights themselves only where they are floats
  PackedWeights packed;  // where they are integers
};

// Packs integer weights for a kernel and drops the unpacked ones.
Weights pack_weights(Layers layers, Kernel kernel);

}  // namespace trichdan::lstm
