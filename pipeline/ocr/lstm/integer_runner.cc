#include "ocr/lstm/integer_runner.h"

#include <algorithm>

namespace trichdan::lstm {
namespace {

constexpr int kStepChunk = 32;  // steps whose sums stay in the cache together
constexpr int kSoftmaxChunk = 32;
constexpr int kSoftmaxRows = 8;

}  // namespace

IntegerRunner::IntegerRunner(const Weights& weights, Kernel kernel, std::int32_t sample_iteration)
    : weights_(weights), ops_(ops_of(kernel)), columns_(weights, ops_, sample_iteration) {}

void IntegerRunner::run(const std::uint8_t* grey, int width, Activations& activations) {
  steps_ = columns_.read(grey, width, rows_[0]);
  const Layers& layers = weights_.layers;
  const PackedWeights& packed = weights_.packed;
  read_line(packed.forward, layers.forward.units, 0, false);
  read_line(packed.backward, layers.backward.units, 1, true);
  read_line(packed.last, layers.last.units, 0, false);
  classify(rows_[1], activations);
}

void IntegerRunner::read_line(const PackedLstm& lstm, int units, std::size_t from, bool backwards) {
  nothing_.resize(size_of(padded(units)));
  zeros_.size(ops_, units, 1);
  ops_.encode(nothing_.data(), padded(units), zeros_.at(0), padded(units), 0);
  rows_[1 - from].size(ops_, units, steps_);
  state_.assign(size_of(padded(units)), 0);
  before_ = zeros_.at(0);
  for (int done = 0; done < steps_; done += kStepChunk) {
    ops_.lstm_sequence(next_task(lstm, from, backwards, done));
  }
}

// The next steps: the half over the inputs for all of them at once, then what is to be done step by
// step.
SequenceTask IntegerRunner::next_task(const PackedLstm& lstm, std::size_t from, bool backwards,
                                      int done) {
  Rows& input = rows_[from];
  Rows& output = rows_[1 - from];
  const std::size_t row_sums = lstm.inputs.sums();
  const int steps = std::min(kStepChunk, steps_ - done);
  const int first = backwards ? steps_ - done - steps : done;
  if (sums_.size() < row_sums * kStepChunk) sums_.resize(row_sums * kStepChunk);
  ops_.sums(lstm.inputs.view(), input.at(first), input.stride, steps, sums_.data(), row_sums);
  SequenceTask task = {};
  task.matrix = lstm.recurrent.view();
  task.steps = steps;
  task.state = state_.data();
  task.before = before_;
  const int start = backwards ? steps - 1 : 0;
  const std::ptrdiff_t direction = backwards ? -1 : 1;
  task.sums = sums_.data() + row_sums * size_of(start);
  task.sums_stride = direction * static_cast<std::ptrdiff_t>(row_sums);
  task.output = output.at(first + start);
  task.output_stride = direction * static_cast<std::ptrdiff_t>(output.stride);
  before_ = output.at(backwards ? first : first + steps - 1);
  return task;
}

void IntegerRunner::classify(Rows& input, Activations& activations) {
  const PackedMatrix& matrix = weights_.packed.softmax;
  const int codes = weights_.layers.softmax.rows;
  activations.steps = steps_;
  activations.codes = codes;
  activations.values.resize(size_of(steps_) * size_of(codes));
  logits_.resize(matrix.sums() * kSoftmaxChunk);
  for (int first = 0; first < steps_; first += kSoftmaxChunk) {
    const int count = std::min(kSoftmaxChunk, steps_ - first);
    ops_.logits(matrix.view(), input.at(first), input.stride, count, logits_.data(), matrix.sums());
    for (int row = 0; row < count; row += kSoftmaxRows) {
      ops_.softmax(logits_.data() + size_of(row) * matrix.sums(), matrix.sums(), codes,
                   std::min(kSoftmaxRows, count - row));
    }
    for (int row = 0; row < count; ++row) {
      std::copy_n(logits_.data() + size_of(row) * matrix.sums(), codes,
                  activations.values.data() + size_of(first + row) * size_of(codes));
    }
  }
}

}  // namespace trichdan::lstm
