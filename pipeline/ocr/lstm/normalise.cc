#include "ocr/lstm/normalise.h"

#include <algorithm>

namespace trichdan::lstm {
namespace {

class Histogram {
 public:
  void add(int value) {
    ++counts_[static_cast<std::size_t>(value)];
    ++total_;
  }
  bool empty() const { return total_ == 0; }

  // The value below which `fraction` of the samples lie, between whole values by proportion.
  double fractile(double fraction) const {
    const double target = std::clamp(fraction * total_, 1., static_cast<double>(total_));
    int sum = 0;
    std::size_t value = 0;
    while (value < counts_.size() && sum < target) sum += counts_[value++];
    return static_cast<double>(value) - static_cast<double>(sum - target) / counts_[value - 1];
  }

 private:
  std::array<int, 256> counts_ = {};
  int total_ = 0;
};

}  // namespace

PixelValues pixel_values(const std::uint8_t* grey, int width, int height) {
  Histogram minima;
  Histogram maxima;
  const std::uint8_t* row = grey + static_cast<std::ptrdiff_t>(height / 2) * width;
  for (int x = 1; x + 1 < width; ++x) {
    const int before = row[x - 1];
    const int here = row[x];
    const int after = row[x + 1];
    if ((here < before && here <= after) || (here <= before && here < after)) minima.add(here);
    if ((here > before && here >= after) || (here >= before && here > after)) maxima.add(here);
  }
  if (minima.empty()) minima.add(0);
  if (maxima.empty()) maxima.add(255);
  const auto black = static_cast<float>(minima.fractile(0.25));
  const auto white = static_cast<float>(maxima.fractile(0.75));
  float contrast = (white - black) / 2;
  if (contrast <= 0) contrast = 1;
  PixelValues values;
  for (int pixel = 0; pixel < 256; ++pixel) {
    const auto at = static_cast<std::size_t>(pixel);
    const float real = (static_cast<float>(pixel) - black) / contrast - 1;
    const float scaled = 128 * real;
    const int rounded =
        scaled >= 0 ? static_cast<int>(scaled + 0.5F) : -static_cast<int>(-scaled + 0.5F);
    values.real[at] = real;
    values.integer[at] = static_cast<std::int16_t>(std::clamp(rounded, -127, 127));
  }
  return values;
}

}  // namespace trichdan::lstm
