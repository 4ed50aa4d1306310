#include "ocr/lstm/runner.h"

#include <algorithm>

#include "ocr/lstm/float_runner.h"
#include "ocr/lstm/integer_runner.h"

namespace trichdan::lstm {
namespace {

// Below this mean of the best codes Tesseract tries the negative (its invert_threshold).
constexpr float kDoubtful = 0.7F;

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

struct Scratch {
  std::unique_ptr<IntegerRunner> integer;
  std::unique_ptr<FloatRunner> real;
  LineImage image;
  Activations negative;
  std::vector<std::uint8_t> columns;  // of a part of a line
};

Runner::Runner(const Network& network) : network_(&network), scratch_(new Scratch) {
  const Weights& weights = network.weights();
  if (network.integer()) {
    scratch_->integer =
        std::make_unique<IntegerRunner>(weights, network.kernel(), network.sample_iteration());
  } else {
    scratch_->real = std::make_unique<FloatRunner>(weights.layers, network.sample_iteration());
  }
}

Runner::Runner(Runner&&) noexcept = default;
Runner::~Runner() = default;

void Runner::run(const std::uint8_t* grey, int width, Activations& activations) {
  if (scratch_->integer != nullptr) {
    scratch_->integer->run(grey, width, activations);
  } else {
    scratch_->real->run(grey, width, activations);
  }
}

void Runner::read_columns(const LineImage& image, int begin, int end, Activations& activations) {
  const int width = std::min(end, image.width) - begin;
  activations.steps = 0;
  activations.codes = network_->codes();
  activations.values.clear();
  if (image.height != network_->height() || begin < 0 || width < network_->step_pixels()) return;
  std::vector<std::uint8_t>& columns = scratch_->columns;
  columns.clear();
  for (int row = 0; row < image.height; ++row) {
    const auto from = image.grey.begin() + std::ptrdiff_t{row} * image.width + begin;
    columns.insert(columns.end(), from, from + width);
  }
  run(columns.data(), width, activations);
}

const LineImage& Runner::image() const {
  return scratch_->image;
}

LineRefusal Runner::read(Pix* line, LineOutput& output) {
  LineImage& image = scratch_->image;
  if (prepare(line, image, output)) {
    run(image.grey.data(), image.width, output.activations);
    try_negative(image, output);
  }
  return output.refusal;
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
  if (output.inverted) {
    std::swap(output.activations, scratch_->negative);
  } else {
    invert(image);
  }
}

}  // namespace trichdan::lstm
