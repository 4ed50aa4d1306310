// ocr/lstm: rows of inputs as a kernel encodes them, one a time step.
#pragma once

#include "ocr/lstm/packed.h"

namespace trichdan::lstm {

inline std::size_t size_of(int count) {
  return static_cast<std::size_t>(count);
}

// Keeps its memory when it gets smaller.
struct Rows {
  AlignedVector<std::uint8_t> bytes;
  std::size_t stride = 0;

  void size(const KernelOps& ops, int inputs, int count) {
    stride = size_of(padded(inputs) * ops.bytes_per_input);
    bytes.resize(stride * size_of(count));
  }
  std::uint8_t* at(int step) { return bytes.data() + size_of(step) * stride; }
};

}  // namespace trichdan::lstm
