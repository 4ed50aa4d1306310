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

// The outputs of a block of units from the sums of its gates; `state` is updated.
template <typename Arch>
typename Arch::Floats update_cells(const typename Arch::Integers* sums, const float* scale,
                                   float* state, const ActivationTables& tables) {
  using Floats = typename Arch::Floats;
  constexpr int lanes = Arch::kLanes;
  const Floats input = tanh_of<Arch>(Arch::scaled(sums[0], scale), tables);
  const Floats input_gate = logistic_of<Arch>(Arch::scaled(sums[1], scale + lanes), tables);
  const Floats forget_gate = logistic_of<Arch>(Arch::scaled(sums[2], scale + 2 * lanes), tables);
  const Floats output_gate = logistic_of<Arch>(Arch::scaled(sums[3], scale + 3 * lanes), tables);
  Floats cell = Arch::multiply(Arch::load(state), forget_gate);
  cell = Arch::add(cell, Arch::multiply(input, input_gate));
  cell = Arch::clip(cell, kMostState);
  Arch::store(cell, state);
  return Arch::multiply(tanh_of<Arch>(Arch::multiply(cell, Arch::all(256)), tables), output_gate);
}

template <typename Arch>
void load_block(const std::int32_t* from, typename Arch::Integers* sums) {
  for (int vector = 0; vector < kGates; ++vector) {
    sums[vector] = Arch::load(from + vector * Arch::kLanes);
  }
}

template <typename Arch>
void lstm_rows(const RowsTask& task) {
  constexpr int block_sums = kGates * Arch::kLanes;
  const ActivationTables tables = activation_tables();
  for (int block = 0; block < task.matrix.block_count; ++block) {
    const float* scale = task.matrix.scale + block * block_sums;
    const std::uint8_t* input = task.input;
    std::uint8_t* output = task.output;
    float* state = task.state + block * Arch::kLanes;
    for (int row = 0; row < task.rows; ++row) {
      typename Arch::Integers sums[kGates];
      load_block<Arch>(task.matrix.bias + block * block_sums, sums);
      Arch::dot(task.matrix, task.matrix.blocks[block], input, sums);
      Arch::store_outputs(update_cells<Arch>(sums, scale, state, tables), output,
                          task.output_inputs, task.output_at + block * Arch::kLanes);
      input += task.input_stride;
      output += task.output_stride;
      state += task.state_stride;
    }
  }
}

template <typename Arch>
void lstm_sequence(const SequenceTask& task) {
  constexpr int block_sums = kGates * Arch::kLanes;
  const ActivationTables tables = activation_tables();
  const std::uint8_t* before = task.before;
  const std::int32_t* half = task.sums;
  std::uint8_t* output = task.output;
  for (int step = 0; step < task.steps; ++step) {
    for (int block = 0; block < task.matrix.block_count; ++block) {
      typename Arch::Integers sums[kGates];
      load_block<Arch>(half + block * block_sums, sums);
      if constexpr (Arch::kOffsetInputs) {
        for (int vector = 0; vector < kGates; ++vector) {
          sums[vector] = Arch::add(sums[vector], Arch::load(task.matrix.bias + block * block_sums +
                                                            vector * Arch::kLanes));
        }
      }
      Arch::dot(task.matrix, task.matrix.blocks[block], before, sums);
      Arch::store_outputs(update_cells<Arch>(sums, task.matrix.scale + block * block_sums,
                                             task.state + block * Arch::kLanes, tables),
                          output, task.matrix.inputs, block * Arch::kLanes);
    }
    before = output;
    output += task.output_stride;
    half += task.sums_stride;
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
      typename Arch::Integers sums[kGates];
      load_block<Arch>(matrix.bias + at, sums);
      Arch::dot(matrix, matrix.blocks[block], row, sums);
      use(static_cast<std::size_t>(i), sums, at);
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
