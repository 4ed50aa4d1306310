#include "ocr/lines/skew.h"

#include <algorithm>
#include <cmath>

namespace trichdan::lines {
namespace {

constexpr double kSteepest = 0.09;
constexpr double kCoarse = 0.002;
constexpr double kFine = 0.00025;
constexpr std::size_t kFewest = 30;  // letters that a slope can be told from

struct Foot {
  double x = 0;
  double y = 0;
};

std::vector<Foot> feet_of(const PageInk& page) {
  std::vector<Foot> feet;
  for (const Component& component : page.components.list) {
    if (!is_letter(component, page.x_height)) continue;
    feet.push_back({(component.box.x0 + component.box.x1) / 2.0, double(component.box.y1)});
  }
  return feet;
}

// The sum of squares of how many feet stand on each height: large when they stand together.
class Scorer {
 public:
  Scorer(const std::vector<Foot>& feet, const PageInk& page)
      : feet_(feet),
        bin_(std::max(1.0, page.x_height / 10.0)),
        margin_(kSteepest * page.runs.width + bin_),
        counts_(static_cast<std::size_t>((page.runs.height + 2 * margin_) / bin_) + 3) {}

  double score(double slope) {
    std::fill(counts_.begin(), counts_.end(), 0.0);
    for (const Foot& foot : feet_) {
      const double at = (foot.y - slope * foot.x + margin_) / bin_;
      const double below = std::floor(at);
      const auto bin = static_cast<std::size_t>(below);
      counts_[bin] += 1 - (at - below);
      counts_[bin + 1] += at - below;
    }
    double sum = 0;
    for (const double count : counts_) sum += count * count;
    return sum;
  }

  double best(double from, double to, double step) {
    double best_slope = (from + to) / 2;
    double best_score = score(best_slope);
    for (double slope = from; slope <= to; slope += step) {
      const double here = score(slope);
      if (here <= best_score) continue;
      best_score = here;
      best_slope = slope;
    }
    return best_slope;
  }

 private:
  const std::vector<Foot>& feet_;
  double bin_;
  double margin_;
  std::vector<double> counts_;
};

}  // namespace

bool is_letter(const Component& component, int x_height) {
  const int height = component.box.height();
  const int width = component.box.width();
  // Letters of bold or condensed type run together to whole words.
  const bool word =
      width <= 20 * x_height && height <= 2 * x_height && component.area * 4 >= width * height;
  return height * 10 >= x_height * 6 && height * 10 <= x_height * 28 &&
         (width <= 8 * x_height || word) && width * 6 >= x_height &&
         component.area * 20 >= width * height;
}

double slope_of(const PageInk& page) {
  const std::vector<Foot> feet = feet_of(page);
  if (feet.size() < kFewest) return 0;
  Scorer scorer(feet, page);
  const double coarse = scorer.best(-kSteepest, kSteepest, kCoarse);
  return scorer.best(std::max(-kSteepest, coarse - kCoarse), std::min(kSteepest, coarse + kCoarse),
                     kFine);
}

}  // namespace trichdan::lines
