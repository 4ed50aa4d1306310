// ocr/lstm: the forward pass of a network with integer weights.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "ocr/lstm/activations.h"
#include "ocr/lstm/column_reader.h"
#include "ocr/lstm/weights.h"

namespace trichdan::lstm {

// One for each thread. Its memory grows to the widest line seen and stays.
class IntegerRunner {
 public:
  IntegerRunner(const Weights& weights, Kernel kernel, std::int32_t sample_iteration);

  // `grey`: [row][column] of the network's height.
  void run(const std::uint8_t* grey, int width, Activations& activations);

 private:
  void read_line(const PackedLstm& lstm, int units, std::size_t from, bool backwards);
  SequenceTask next_task(const PackedLstm& lstm, std::size_t from, bool backwards, int done);
  void classify(Rows& input, Activations& activations);

  const Weights& weights_;
  const KernelOps& ops_;
  ColumnReader columns_;
  int steps_ = 0;             // of the line
  std::array<Rows, 2> rows_;  // of a layer's inputs and outputs, in turn
  AlignedVector<float> state_;
  AlignedVector<std::int32_t> sums_;
  const std::uint8_t* before_ = nullptr;  // the outputs the next step goes on from
  Rows zeros_;
  std::vector<std::int8_t> nothing_;
  AlignedVector<float> logits_;
};

}  // namespace trichdan::lstm
