// What parts ink from paper: Otsu's threshold (1979), the one that parts a histogram of grey values
// into two classes of least variance.
//
// Pure; thread-safe. ocr/lstm takes Leptonica's in its place, as libtesseract does.
#pragma once

#include <array>
#include <cstddef>

namespace trichdan {

struct GreySplit {
  int below = 0;     // values smaller than this are ink; 0: all values are one
  double apart = 0;  // between the means of both
};

// `histogram`: how often each value occurs.
template <typename Count>
GreySplit otsu_split(const std::array<Count, 256>& histogram) {
  double all = 0;
  double sum = 0;
  for (std::size_t value = 0; value < histogram.size(); ++value) {
    const auto count = static_cast<double>(histogram[value]);
    all += count;
    sum += count * static_cast<double>(value);
  }
  GreySplit best;
  double most = 0;
  double dark = 0;
  double dark_sum = 0;
  for (std::size_t value = 0; value + 1 < histogram.size(); ++value) {
    const auto count = static_cast<double>(histogram[value]);
    dark += count;
    dark_sum += count * static_cast<double>(value);
    if (dark == 0 || dark == all) continue;
    const double apart = (sum - dark_sum) / (all - dark) - dark_sum / dark;
    const double between = dark * (all - dark) * apart * apart;
    if (between <= most) continue;
    most = between;
    best = {static_cast<int>(value) + 1, apart};
  }
  return best;
}

}  // namespace trichdan
