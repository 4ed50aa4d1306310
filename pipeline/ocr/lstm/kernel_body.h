// ocr/lstm: what the kernels have in common, over the vector operations of an `Arch`.
//
// Included by the files of kernels only, each of which has its own copy (see kernel_ops.h).
//
// An Arch has: kLanes, kOffsetInputs (sums of a recurrent half begin with its bias), vectors
// Integers and Floats, and functions over them whose names say what they do; `dot` adds a block's
// products with one encoded row to four vectors; `store_outputs` rounds to [-127, 127] and encodes.
#pragma once

#include "ocr/lstm/kernel_ops.h"

namespace trichdan::lstm {
namespace {

// Keeps a cell from counting without end.
constexpr float kMostState = 100;

// 256 * x to tanh(x), by the table.
template <typename Arch>
typename Arch::Floats tanh_of(typename Arch::Floats x, const ActivationTables& tables) {
  return Arch::with_sign_of(Arch::look_up(tables.tanh, Arch::absolute(x)), x);
}

// 256 * x to 1 / (1 + e^-x), by the table.
template <typename Arch>
typename Arch::Floats logistic_of(typename Arch::Floats x, const ActivationTables& tables) {
  const typename Arch::Floats y = Arch::look_up(tables.logistic, Arch::absolute(x));
  return Arch::where_negative(x, Arch::subtract(Arch::all(1), y), y);
}

// Sums of the four gates of a block of units; what became of its cells.
template <typename Arch>
struct Block {
  typename Arch::Integers sums[kGates];
  typename Arch::Floats output;

  void start(const std::int32_t* from) {
    for (int gate = 0; gate < kGates; ++gate) sums[gate] = Arch::load(from + gate * Arch::kLanes);
  }
};

// The outputs of blocks from the sums of their gates; their states are updated. Two blocks at once
// fill the time each waits for its tables.
template <typename Arch, int count>
inline __attribute__((always_inline)) void update_cells(Block<Arch>* blocks,
                                                        const float* const* scales,
                                                        float* const* states,
                                                        const ActivationTables& tables) {
  using Floats = typename Arch::Floats;
  constexpr std::ptrdiff_t kLanes = Arch::kLanes;
  Floats cells[count], output_gates[count];
  for (int i = 0; i < count; ++i) {
    const auto* sums = blocks[i].sums;
    const float* scale = scales[i];
    const Floats input = tanh_of<Arch>(Arch::scaled(sums[0], scale), tables);
    const Floats input_gate = logistic_of<Arch>(Arch::scaled(sums[1], scale + kLanes), tables);
    const Floats forget_gate = logistic_of<Arch>(Arch::scaled(sums[2], scale + 2 * kLanes), tables);
    output_gates[i] = logistic_of<Arch>(Arch::scaled(sums[3], scale + 3 * kLanes), tables);
    const Floats kept = Arch::multiply(Arch::load(states[i]), forget_gate);
    cells[i] = Arch::clip(Arch::add(kept, Arch::multiply(input, input_gate)), kMostState);
    Arch::store(cells[i], states[i]);
  }
  for (int i = 0; i < count; ++i) {
    const Floats scaled = Arch::multiply(cells[i], Arch::all(256));
    blocks[i].output = Arch::multiply(tanh_of<Arch>(scaled, tables), output_gates[i]);
  }
}

// One step of `count` sequences for one block of units.
template <typename Arch, int count>
inline __attribute__((always_inline)) void step_rows(const RowsTask& task, int block, int row,
                                                     const ActivationTables& tables) {
  const int first = block * kGates * Arch::kLanes;
  Block<Arch> blocks[count];
  const float* scales[count];
  float* states[count];
  for (int i = 0; i < count; ++i) {
    const std::size_t at = static_cast<std::size_t>(row) + static_cast<std::size_t>(i);
    blocks[i].start(task.matrix.bias + first);
    Arch::dot(task.matrix, task.matrix.blocks[block], task.input + at * task.input_stride,
              blocks[i].sums);
    scales[i] = task.matrix.scale + first;
    states[i] = task.state + at * task.state_stride + block * Arch::kLanes;
  }
  update_cells<Arch, count>(blocks, scales, states, tables);
  for (int i = 0; i < count; ++i) {
    Arch::store_outputs(blocks[i].output,
                        task.output + static_cast<std::size_t>(row + i) * task.output_stride,
                        task.output_inputs, task.output_at + block * Arch::kLanes);
  }
}

template <typename Arch>
void lstm_rows(const RowsTask& task) {
  const ActivationTables tables = activation_tables();
  for (int block = 0; block < task.matrix.block_count; ++block) {
    int row = 0;
    for (; row + 2 <= task.rows; row += 2) step_rows<Arch, 2>(task, block, row, tables);
    if (row < task.rows) step_rows<Arch, 1>(task, block, row, tables);
  }
}

// What one block of units of one sequence starts a step with.
template <typename Arch>
inline __attribute__((always_inline)) void sum_gates(const SequenceTask& task, int block, int step,
                                                     Block<Arch>& sums) {
  const int first = block * kGates * Arch::kLanes;
  const std::uint8_t* before =
      step == 0 ? task.before : task.output + (step - 1) * task.output_stride;
  sums.start(task.sums + step * task.sums_stride + first);
  if constexpr (Arch::kOffsetInputs) {
    for (int gate = 0; gate < kGates; ++gate) {
      const auto bias = Arch::load(task.matrix.bias + first + gate * Arch::kLanes);
      sums.sums[gate] = Arch::add(sums.sums[gate], bias);
    }
  }
  Arch::dot(task.matrix, task.matrix.blocks[block], before, sums.sums);
}

// One step of `count` blocks of units.
template <typename Arch, int count>
inline __attribute__((always_inline)) void step_blocks(const SequenceTask& task, int block,
                                                       int step, const ActivationTables& tables) {
  Block<Arch> sums[count];
  const float* scales[count];
  float* states[count];
  for (int i = 0; i < count; ++i) {
    sum_gates<Arch>(task, block + i, step, sums[i]);
    scales[i] = task.matrix.scale + (block + i) * kGates * Arch::kLanes;
    states[i] = task.state + (block + i) * Arch::kLanes;
  }
  update_cells<Arch, count>(sums, scales, states, tables);
  for (int i = 0; i < count; ++i) {
    Arch::store_outputs(sums[i].output, task.output + step * task.output_stride, task.matrix.inputs,
                        (block + i) * Arch::kLanes);
  }
}

template <typename Arch>
void lstm_sequence(const SequenceTask& task) {
  const ActivationTables tables = activation_tables();
  for (int step = 0; step < task.steps; ++step) {
    int block = 0;
    for (; block + 2 <= task.matrix.block_count; block += 2) {
      step_blocks<Arch, 2>(task, block, step, tables);
    }
    if (block < task.matrix.block_count) step_blocks<Arch, 1>(task, block, step, tables);
  }
}

// Calls `use(row, vectors, at)` with each block's sums of each row.
template <typename Arch, typename Use>
void for_each_sum(const MatrixView& matrix, const std::uint8_t* rows, std::size_t row_stride,
                  int count, const Use& use) {
  for (int block = 0; block < matrix.block_count; ++block) {
    const int at = block * kGates * Arch::kLanes;
    const std::uint8_t* row = rows;
    for (int i = 0; i < count; ++i, row += row_stride) {
      Block<Arch> sums;
      sums.start(matrix.bias + at);
      Arch::dot(matrix, matrix.blocks[block], row, sums.sums);
      use(static_cast<std::size_t>(i), sums.sums, at);
    }
  }
}

template <typename Arch>
void sums_of_rows(const MatrixView& matrix, const std::uint8_t* rows, std::size_t row_stride,
                  int count, std::int32_t* sums, std::size_t sums_stride) {
  for_each_sum<Arch>(
      matrix, rows, row_stride, count, [&](std::size_t row, const auto* vectors, int at) {
        for (int vector = 0; vector < kGates; ++vector) {
          Arch::store(vectors[vector], sums + row * sums_stride + at + vector * Arch::kLanes);
        }
      });
}

template <typename Arch>
void logits_of_rows(const MatrixView& matrix, const std::uint8_t* rows, std::size_t row_stride,
                    int count, float* logits, std::size_t logits_stride) {
  for_each_sum<Arch>(matrix, rows, row_stride, count,
                     [&](std::size_t row, const auto* vectors, int at) {
                       for (int vector = 0; vector < kGates; ++vector) {
                         const int column = at + vector * Arch::kLanes;
                         Arch::store(Arch::scaled(vectors[vector], matrix.scale + column),
                                     logits + row * logits_stride + column);
                       }
                     });
}

}  // namespace
}  // namespace trichdan::lstm
