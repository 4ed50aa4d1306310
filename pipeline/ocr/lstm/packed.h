// ocr/lstm: integer weights rearranged for a kernel.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

#include "ocr/lstm/kernel_ops.h"
#include "ocr/lstm/layers.h"

namespace trichdan::lstm {

template <typename T>
struct AlignedAllocator {
  using value_type = T;
  AlignedAllocator() = default;
  template <typename U>
  AlignedAllocator(const AlignedAllocator<U>&) {}  // NOLINT: allocators convert
  T* allocate(std::size_t count) {
    return static_cast<T*>(::operator new (count * sizeof(T), std::align_val_t{64}));
  }
  void deallocate(T* memory, std::size_t) { ::operator delete (memory, std::align_val_t{64}); }
  bool operator==(const AlignedAllocator&) const { return true; }
};
template <typename T>
using AlignedVector = std::vector<T, AlignedAllocator<T>>;

// Rows of inputs and units are padded with zeros to a multiple of this.
inline int padded(int count) {
  return (count + 15) / 16 * 16;
}

struct PackedMatrix {
  int inputs = 0;
  std::vector<PackedBlock> blocks;
  AlignedVector<std::int8_t> weights;
  std::vector<std::uint16_t> offsets;
  AlignedVector<std::int32_t> bias;
  AlignedVector<float> scale;

  MatrixView view() const;
  // Sums of one row.
  std::size_t sums() const { return bias.size(); }
};

// Which inputs of an LSTM's gates to pack: those of the layer before, its own outputs (without the
// bias, which belongs to the other half), or both, one padded after the other.
enum class Half { inputs, recurrent, both };
PackedMatrix pack_gates(const Lstm& lstm, Half half, Kernel kernel);

PackedMatrix pack_outputs(const Matrix& softmax, Kernel kernel);

}  // namespace trichdan::lstm
