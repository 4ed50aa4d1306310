#include "image/skew.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace trichdan {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
// Ink of a strip's row that only rules and pictures have. They are left out: a table scanned
// sideways has rules both ways.
constexpr int kRule = kStrip * 7 / 8;

// How sharply rows of ink and of paper follow each other.
double sharpness(const std::vector<std::uint32_t>& profile) {
  double sum = 0;
  for (std::size_t y = 1; y < profile.size(); ++y) {
    const double step = static_cast<double>(profile[y]) - static_cast<double>(profile[y - 1]);
    sum += step * step;
  }
  return sum;
}

std::vector<std::uint32_t> profile_below(const InkMap& ink, double slope, int first, int last,
                                         int below) {
  std::vector<std::uint32_t> sums(static_cast<std::size_t>(ink.height));
  for (int s = first; s < last; ++s) {
    const double from_middle = (s + 0.5) * kStrip - ink.width / 2.0;
    const int shift = static_cast<int>(std::lround(slope * from_middle));
    const int begin = std::max(0, -shift);
    const int end = std::min(ink.height, ink.height - shift);
    const std::uint8_t* counts = ink.strip(s) + shift;
    std::uint32_t* sum = sums.data();
    for (int y = begin; y < end; ++y) sum[y] += counts[y] < below ? counts[y] : 0U;
  }
  return sums;
}

// Ink in row after row, for longer than any line of text is high.
bool has_upright_rule(const InkMap& ink, int s) {
  constexpr int kLongest = 12;  // of the page's height
  const std::uint8_t* counts = ink.strip(s);
  int run = 0;
  for (int y = 0; y < ink.height; ++y) {
    run = counts[y] > 0 ? run + 1 : 0;
    if (run * kLongest > ink.height) return true;
  }
  return false;
}

double sharpness_at(const InkMap& ink, double slope) {
  return sharpness(profile_below(ink, slope, 0, ink.strips, kRule));
}

// Tries slopes around one, from -reach to reach.
class Search {
 public:
  Search(const InkMap& ink, double around, double reach, double step) : best_(around) {
    const int steps = static_cast<int>(std::lround(reach / step));
    for (int i = -steps; i <= steps; ++i) {
      const double slope = around + i * step;
      const double sharp = sharpness_at(ink, slope);
      sum_ += sharp;
      ++tried_;
      if (sharp <= most_) continue;
      most_ = sharp;
      best_ = slope;
    }
  }
  double best() const { return best_; }
  double most() const { return most_; }
  double mean() const { return sum_ / tried_; }

 private:
  double best_;
  double most_ = 0;
  double sum_ = 0;
  int tried_ = 0;
};

}  // namespace

std::vector<std::uint32_t> straight_profile(const InkMap& ink, double slope, int first, int last) {
  return profile_below(ink, slope, first, last, kStrip + 1);
}

std::vector<std::uint32_t> text_profile(const InkMap& ink, double slope, int first, int last) {
  std::vector<std::uint32_t> sums(static_cast<std::size_t>(ink.height));
  for (int s = first; s < last; ++s) {
    if (has_upright_rule(ink, s)) continue;
    const std::vector<std::uint32_t> strip = profile_below(ink, slope, s, s + 1, kRule);
    for (std::size_t y = 0; y < sums.size(); ++y) sums[y] += strip[y];
  }
  return sums;
}

Skew skew_of(const InkMap& ink) {
  constexpr double kMost = 6 * kDegree;
  constexpr double kCoarse = 0.3 * kDegree;
  constexpr double kFine = 0.05 * kDegree;
  Search coarse(ink, 0, kMost, kCoarse);
  const Search fine(ink, coarse.best(), kCoarse, kFine);
  return {fine.best(), coarse.mean() == 0 ? 1 : fine.most() / coarse.mean()};
}

}  // namespace trichdan
