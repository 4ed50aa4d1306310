// ocr/lstm: the forward pass of a network with integer weights.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "ocr/lstm/activations.h"
#include "ocr/lstm/column_reader.h"
#include "ocr/lstm/weights.h"

namespace trichdan::lstm {

struct GreyLine {
  const std::uint8_t* grey;  // [row][column] of the network's height
  int width;
};

// One for each thread. Its memory grows to the widest line and the largest batch seen and stays.
class IntegerRunner {
 public:
  IntegerRunner(const Weights& weights, Kernel kernel, std::int32_t sample_iteration);

  // Lines together: along the line each matrix is read once a step for all of them. A line's result
  // does not depend on the others.
  void run(std::span<const GreyLine> lines, std::span<Activations* const> activations);

 private:
  struct Line {
    int steps = 0;
    Activations* activations = nullptr;
    std::array<Rows, 2> rows;  // of a layer's inputs and outputs, in turn
    AlignedVector<float> state;
    AlignedVector<std::int32_t> sums;
    const std::uint8_t* before = nullptr;
  };

  void read_lines(const PackedLstm& lstm, int units, std::size_t from, bool backwards);
  SequenceTask next_task(Line& line, const PackedLstm& lstm, std::size_t from, bool backwards,
                         int done, int most_steps);
  void classify(Line& line, Rows& input);

  const Weights& weights_;
  const KernelOps& ops_;
  ColumnReader columns_;
  std::vector<Line> lines_;
  std::vector<Line*> longest_first_;
  std::vector<SequenceTask> tasks_;
  Rows zeros_;
  std::vector<std::int8_t> nothing_;
  AlignedVector<float> logits_;
};

}  // namespace trichdan::lstm
