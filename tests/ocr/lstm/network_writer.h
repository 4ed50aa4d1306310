// Networks in the format of a model, for tests: real ones changed, and wrong ones.
#pragma once

#include <cstddef>
#include <vector>

#include "ocr/lstm/layers.h"

namespace trichdan::lstm {

// What to write where it is not what this project's networks have.
struct Wrongs {
  const char* softmax_kind = "Softmax";
  const char* last_kind = "LSTM";
  std::int8_t training = 0;
  std::int32_t width = 0;
  std::int32_t depth = 1;
  std::int32_t half_x = 1;
  std::int32_t pool_x = 3;
  std::uint32_t layer_count = 8;
  std::int32_t codes = 0;       // 0: as many as there are
  std::int32_t null_code = -1;  // -1: the last code
  std::int32_t sample_iteration = 101;
  std::int32_t flags = -1;  // -1: as the weights are
  double scale = 0;         // 0: as they are; of every row
  std::uint32_t rows = 0;   // 0: as many as there are; of every matrix
  std::uint8_t mode = 0;    // 0: as the weights are
};

std::vector<std::byte> write_network(const Layers& layers, const Wrongs& wrongs = {});

// Integer weights to the floats they stand for.
Layers to_floats(Layers layers);

// A network of a few units with weights by formula.
Layers tiny_layers();

}  // namespace trichdan::lstm
