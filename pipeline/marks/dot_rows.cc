#include "marks/dot_rows.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace trichdan {
namespace {

constexpr std::size_t kFewest = 8;  // of a rule
constexpr int kWidestGap = 20;      // parts of the page's width between a rule's dots
constexpr std::size_t kStray = 2;   // pixels a dot lies off its rule
constexpr double kLeastInk = 0.15;  // of a rule's length
constexpr int kDotsAWidth = 80;     // as many dots at least as along a rule of the page's width

// Dots by the height they stand at, free of the page's slope; columns are rows of the page turned.
class Heights {
 public:
  Heights(const std::vector<Box>& dots, double slope) {
    std::vector<int> heights;
    heights.reserve(dots.size());
    for (const Box& dot : dots) heights.push_back(height_of(dot, slope));
    if (dots.empty()) return;
    const auto [low, high] = std::ranges::minmax(heights);
    dots_.resize(static_cast<std::size_t>(high - low) + 1);
    ink_.resize(dots_.size());
    for (std::size_t i = 0; i < dots.size(); ++i) {
      const auto at = static_cast<std::size_t>(heights[i] - low);
      dots_[at].push_back(dots[i]);
      ink_[at] += dots[i].width();
    }
  }

  static int height_of(const Box& dot, double slope) {
    return static_cast<int>(std::lround((dot.y0 + dot.y1 - slope * (dot.x0 + dot.x1)) / 2));
  }

  // Heights with more ink than any near them and `least` at least, each with its dots.
  std::vector<std::vector<Box>> peaks(int least) const {
    std::vector<int> around(ink_.size());
    for (std::size_t at = 0; at < ink_.size(); ++at) {
      for_near(at, kStray, [&](std::size_t near) { around[at] += ink_[near]; });
    }
    std::vector<std::vector<Box>> found;
    for (std::size_t at = 0; at < ink_.size(); ++at) {
      bool highest = around[at] >= least;
      for_near(at, 2 * kStray, [&](std::size_t near) {
        highest = highest && (near < at ? around[near] < around[at] : around[near] <= around[at]);
      });
      if (!highest) continue;
      std::vector<Box>& dots = found.emplace_back();
      for_near(at, kStray, [&](std::size_t near) {
        dots.insert(dots.end(), dots_[near].begin(), dots_[near].end());
      });
    }
    return found;
  }

 private:
  template <typename Look>
  void for_near(std::size_t at, std::size_t reach, const Look& look) const {
    const std::size_t end = std::min(ink_.size(), at + reach + 1);
    for (std::size_t near = at - std::min(at, reach); near < end; ++near) look(near);
  }

  std::vector<std::vector<Box>> dots_;
  std::vector<int> ink_;
};

// How much the dots gather at few heights.
double gathered(const std::vector<Box>& dots, double slope, std::vector<double>& ink) {
  std::ranges::fill(ink, 0);
  const auto middle = static_cast<int>(ink.size() / 2);
  for (const Box& dot : dots) {
    const int at = middle + Heights::height_of(dot, slope) / 2;
    if (at >= 0 && at < 2 * middle) ink[static_cast<std::size_t>(at)] += dot.width();
  }
  double sum = 0;
  for (const double one : ink) sum += one * one;
  return sum;
}

struct Chain {
  Box box;
  int inked = 0;
  std::size_t dots = 0;
};

std::vector<Chain> chained(std::vector<Box> dots, int gap) {
  std::ranges::sort(dots, {}, &Box::x0);
  std::vector<Chain> chains;
  for (const Box& dot : dots) {
    if (chains.empty() || dot.x0 - chains.back().box.x1 > gap) {
      chains.push_back({dot, 0, 0});
    }
    Chain& chain = chains.back();
    chain.box = united(chain.box, dot);
    chain.inked += dot.width();
    ++chain.dots;
  }
  return chains;
}

}  // namespace

double slope_of_dots(const std::vector<Box>& flat, const std::vector<Box>& thin, int size) {
  constexpr int kSteps = 28;
  constexpr double kStep = 0.0007;
  std::vector<double> ink(2 * static_cast<std::size_t>(size));
  double best = 0;
  double most = gathered(flat, 0, ink) + gathered(thin, 0, ink);
  for (int step = -kSteps; step <= kSteps; ++step) {
    const double slope = step * kStep;
    const double sum = gathered(flat, slope, ink) + gathered(thin, -slope, ink);
    if (sum <= most) continue;
    most = sum;
    best = slope;
  }
  return best;
}

std::vector<Box> rows_of_dots(const std::vector<Box>& dots, double slope, int page_width,
                              int least) {
  std::vector<Box> rows;
  const auto heights = Heights(dots, slope).peaks(static_cast<int>(kLeastInk * least));
  for (const std::vector<Box>& at_height : heights) {
    for (const Chain& chain : chained(at_height, page_width / kWidestGap)) {
      const int length = chain.box.width();
      const bool dotted = chain.dots * static_cast<std::size_t>(page_width) >=
                          static_cast<std::size_t>(length) * kDotsAWidth;
      if (length >= least && chain.dots >= kFewest && dotted && chain.inked >= kLeastInk * length) {
        rows.push_back(chain.box);
      }
    }
  }
  return rows;
}

}  // namespace trichdan
