#include "ocr/lstm/runner.h"

#include <algorithm>
#include <array>

#include "ocr/lstm/float_runner.h"
#include "ocr/lstm/integer_runner.h"

namespace trichdan::lstm {
namespace {

// Below this mean of the best codes Tesseract tries the negative (its invert_threshold).
constexpr float kDoubtful = 0.7F;

// Lines taken together: more gain little and take more of the cache.
constexpr std::size_t kBatch = 4;

// Tesseract's OutputStats: the mean of the best values of the steps whose best is a character, each
// cut to 127ths.
float mean_of_best(const Activations& activations, int null_code) {
  std::int64_t sum = 0;
  int count = 0;
  for (int step = 0; step < activations.steps; ++step) {
    const auto values = activations.at(step);
    const auto best = std::max_element(values.begin(), values.end());
    if (best - values.begin() == null_code) continue;
    sum += std::clamp(static_cast<int>(127 * *best), 0, 127);
    ++count;
  }
  if (count == 0) return 0;
  return static_cast<float>(static_cast<double>(sum) / count / 127);
}

}  // namespace

// A line of the batch that is being made up, and whose it is.
struct Pending {
  LineImage image;
  std::size_t index = 0;
};

struct Scratch {
  std::unique_ptr<IntegerRunner> integer;
  std::unique_ptr<FloatRunner> real;
  std::vector<Pending> batch;
  std::vector<GreyLine> grey;
  std::vector<Activations*> activations;
  Activations negative;

  void run();
};

// The lines of `grey`, into `activations`.
void Scratch::run() {
  if (integer != nullptr) {
    integer->run(grey, activations);
    return;
  }
  for (std::size_t i = 0; i < grey.size(); ++i) {
    real->run(grey[i].grey, grey[i].width, *activations[i]);
  }
}

Runner::Runner(const Network& network) : network_(&network), scratch_(new Scratch) {
  const Weights& weights = network.weights();
  if (network.integer()) {
    scratch_->integer =
        std::make_unique<IntegerRunner>(weights, network.kernel(), network.sample_iteration());
  } else {
    scratch_->real = std::make_unique<FloatRunner>(weights.layers, network.sample_iteration());
  }
  scratch_->batch.resize(kBatch);
}

Runner::Runner(Runner&&) noexcept = default;
Runner::~Runner() = default;

void Runner::run(const std::uint8_t* grey, int width, Activations& activations) {
  scratch_->grey.assign(1, {grey, width});
  scratch_->activations.assign(1, &activations);
  scratch_->run();
}

LineRefusal Runner::read(Pix* line, LineOutput& output) {
  LineImage& image = scratch_->batch.front().image;
  if (prepare(line, image, output)) {
    run(image.grey.data(), image.width, output.activations);
    try_negative(image, output);
  }
  return output.refusal;
}

void Runner::read_all(std::span<Pix* const> lines, std::vector<LineOutput>& outputs) {
  outputs.resize(lines.size());
  std::size_t count = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Pending& pending = scratch_->batch[count];
    pending.index = i;
    if (prepare(lines[i], pending.image, outputs[i])) ++count;
    if (count < kBatch && i + 1 < lines.size()) continue;
    run_batch(count, outputs);
    count = 0;
  }
}

void Runner::run_batch(std::size_t count, std::vector<LineOutput>& outputs) {
  scratch_->grey.clear();
  scratch_->activations.clear();
  for (std::size_t i = 0; i < count; ++i) {
    Pending& pending = scratch_->batch[i];
    scratch_->grey.push_back({pending.image.grey.data(), pending.image.width});
    scratch_->activations.push_back(&outputs[pending.index].activations);
  }
  scratch_->run();
  for (std::size_t i = 0; i < count; ++i) {
    try_negative(scratch_->batch[i].image, outputs[scratch_->batch[i].index]);
  }
}

bool Runner::prepare(Pix* line, LineImage& image, LineOutput& output) const {
  output.inverted = false;
  output.activations.steps = 0;
  output.activations.codes = network_->codes();
  output.activations.values.clear();
  output.refusal = scale_line(line, network_->height(), network_->step_pixels(), image);
  if (output.refusal != LineRefusal::none) return false;
  output.pixels_per_step = static_cast<float>(network_->step_pixels()) / image.scale;
  return true;
}

void Runner::try_negative(LineImage& image, LineOutput& output) {
  const float mean = mean_of_best(output.activations, network_->null_code());
  if (mean >= kDoubtful) return;
  invert(image);
  run(image.grey.data(), image.width, scratch_->negative);
  output.inverted = mean_of_best(scratch_->negative, network_->null_code()) > mean;
  if (output.inverted) std::swap(output.activations, scratch_->negative);
}

}  // namespace trichdan::lstm
