#include "ocr/lstm/integer_runner.h"

#include <algorithm>

namespace trichdan::lstm {
namespace {

constexpr int kStepChunk = 32;  // steps of all lines whose sums stay in the cache together
constexpr int kLeastSteps = 4;
constexpr int kSoftmaxChunk = 32;
constexpr int kSoftmaxRows = 8;

}  // namespace

IntegerRunner::IntegerRunner(const Weights& weights, Kernel kernel, std::int32_t sample_iteration)
    : weights_(weights), ops_(ops_of(kernel)), columns_(weights, ops_, sample_iteration) {}

void IntegerRunner::run(std::span<const GreyLine> lines,
                        std::span<Activations* const> activations) {
  if (lines_.size() < lines.size()) lines_.resize(lines.size());
  longest_first_.clear();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines_[i];
    line.activations = activations[i];
    line.steps = columns_.read(lines[i].grey, lines[i].width, line.rows[0]);
    longest_first_.push_back(&line);
  }
  std::stable_sort(longest_first_.begin(), longest_first_.end(),
                   [](const Line* a, const Line* b) { return a->steps > b->steps; });
  const Layers& layers = weights_.layers;
  const PackedWeights& packed = weights_.packed;
  read_lines(packed.forward, layers.forward.units, 0, false);
  read_lines(packed.backward, layers.backward.units, 1, true);
  read_lines(packed.last, layers.last.units, 0, false);
  for (Line* line : longest_first_) classify(*line, line->rows[1]);
}

void IntegerRunner::read_lines(const PackedLstm& lstm, int units, std::size_t from,
                               bool backwards) {
  nothing_.resize(size_of(padded(units)));
  zeros_.size(ops_, units, 1);
  ops_.encode(nothing_.data(), padded(units), zeros_.at(0), padded(units), 0);
  for (Line* line : longest_first_) {
    line->rows[1 - from].size(ops_, units, line->steps);
    line->state.assign(size_of(padded(units)), 0);
    line->before = zeros_.at(0);
  }
  const int chunk = std::max(kLeastSteps, kStepChunk / static_cast<int>(longest_first_.size()));
  const int most = longest_first_.empty() ? 0 : longest_first_.front()->steps;
  for (int done = 0; done < most; done += chunk) {
    tasks_.clear();
    for (Line* line : longest_first_) {
      if (line->steps <= done) break;
      tasks_.push_back(next_task(*line, lstm, from, backwards, done, chunk));
    }
    ops_.lstm_sequences(tasks_.data(), static_cast<int>(tasks_.size()));
  }
}

// The next steps of a line: the half over the inputs for all of them at once, then what is to be
// done step by step.
SequenceTask IntegerRunner::next_task(Line& line, const PackedLstm& lstm, std::size_t from,
                                      bool backwards, int done, int most_steps) {
  Rows& input = line.rows[from];
  Rows& output = line.rows[1 - from];
  const std::size_t row_sums = lstm.inputs.sums();
  const int steps = std::min(most_steps, line.steps - done);
  const int first = backwards ? line.steps - done - steps : done;
  if (line.sums.size() < row_sums * size_of(most_steps)) {
    line.sums.resize(row_sums * size_of(most_steps));
  }
  ops_.sums(lstm.inputs.view(), input.at(first), input.stride, steps, line.sums.data(), row_sums);
  SequenceTask task = {};
  task.matrix = lstm.recurrent.view();
  task.steps = steps;
  task.state = line.state.data();
  task.before = line.before;
  const int start = backwards ? steps - 1 : 0;
  const std::ptrdiff_t direction = backwards ? -1 : 1;
  task.sums = line.sums.data() + row_sums * size_of(start);
  task.sums_stride = direction * static_cast<std::ptrdiff_t>(row_sums);
  task.output = output.at(first + start);
  task.output_stride = direction * static_cast<std::ptrdiff_t>(output.stride);
  line.before = output.at(backwards ? first : first + steps - 1);
  return task;
}

void IntegerRunner::classify(Line& line, Rows& input) {
  Activations& activations = *line.activations;
  const PackedMatrix& matrix = weights_.packed.softmax;
  const int codes = weights_.layers.softmax.rows;
  activations.steps = line.steps;
  activations.codes = codes;
  activations.values.resize(size_of(line.steps) * size_of(codes));
  logits_.resize(matrix.sums() * kSoftmaxChunk);
  for (int first = 0; first < line.steps; first += kSoftmaxChunk) {
    const int count = std::min(kSoftmaxChunk, line.steps - first);
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
