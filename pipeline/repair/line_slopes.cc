#include "repair/line_slopes.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace trichdan {
namespace {

constexpr std::size_t kFewestWords = 5;  // of a line that a slope can be told from
constexpr std::size_t kFewestLines = 8;

// A straight line through the middles of words, by least squares.
struct Fit {
  double n = 0, x = 0, y = 0, xx = 0, xy = 0;
  std::int32_t x0 = INT32_MAX;
  std::int32_t x1 = 0;

  void add(const Box& box) {
    const double at_x = (box.x0 + box.x1) / 2.0;
    const double at_y = (box.y0 + box.y1) / 2.0;
    n += 1;
    x += at_x;
    y += at_y;
    xx += at_x * at_x;
    xy += at_x * at_y;
    x0 = std::min(x0, box.x0);
    x1 = std::max(x1, box.x1);
  }
  double slope() const { return (n * xy - x * y) / (n * xx - x * x); }
  double height() const { return y / n; }
};

struct Slope {
  double height = 0;
  double slope = 0;
};

std::vector<Slope> slopes_of(const PageReading& page) {
  std::map<std::int32_t, Fit> lines;
  for (const Word& word : page.words) lines[word.line].add(word.box);
  std::vector<Slope> slopes;
  for (const auto& [number, line] : lines) {
    const bool is_long = (line.x1 - line.x0) * 10 > page.width * 4;
    if (line.n >= kFewestWords && is_long) slopes.push_back({line.height(), line.slope()});
  }
  std::ranges::sort(slopes, {}, &Slope::height);
  return slopes;
}

double median(std::span<Slope> slopes) {
  const auto middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
  std::ranges::nth_element(slopes, middle, {}, &Slope::slope);
  return middle->slope;
}

}  // namespace

double spread_of_slopes(const PageReading& page) {
  if (page.turn % 2 != 0) return 0;
  std::vector<Slope> slopes = slopes_of(page);
  if (slopes.size() < kFewestLines) return 0;
  const std::size_t quarter = std::max<std::size_t>(3, slopes.size() / 4);
  const std::span<Slope> all(slopes);
  return std::abs(median(all.first(quarter)) - median(all.last(quarter)));
}

}  // namespace trichdan
