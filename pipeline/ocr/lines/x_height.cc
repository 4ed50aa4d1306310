#include "ocr/lines/x_height.h"

#include <algorithm>
#include <cmath>

namespace trichdan::lines {
namespace {

constexpr int kSmallestLetter = 5;

// How many components that can be letters have each height, and one pixel more or less. Each counts
// with its height: there may be more specks than letters.
class Heights {
 public:
  explicit Heights(const std::vector<Component>& components) {
    std::vector<double> counts;
    for (const Component& component : components) {
      const int height = component.box.height();
      const int width = component.box.width();
      if (height < kSmallestLetter || height > 200 || width > 3 * height || height > 8 * width)
        continue;
      if (counts.size() < static_cast<std::size_t>(height) + 3) {
        counts.resize(static_cast<std::size_t>(height) + 3);
      }
      counts[static_cast<std::size_t>(height)] += height;
    }
    near_.resize(counts.size());
    for (std::size_t h = 1; h + 1 < counts.size(); ++h)
      near_[h] = counts[h - 1] + counts[h] + counts[h + 1];
  }

  double near(int height) const {
    const auto at = static_cast<std::size_t>(height);
    return at < near_.size() ? near_[at] : 0;
  }
  // The commonest of heights [from, to); the lowest of several.
  int commonest(double from, double to) const {
    const auto first = std::min(static_cast<std::size_t>(std::lround(from)), near_.size());
    const auto last = std::clamp(static_cast<std::size_t>(std::lround(to)), first, near_.size());
    const auto begin = near_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = near_.begin() + static_cast<std::ptrdiff_t>(last);
    return begin == end ? 0 : static_cast<int>(std::max_element(begin, end) - near_.begin());
  }
  int commonest() const { return near_.empty() ? 0 : commonest(1, double(near_.size())); }

 private:
  std::vector<double> near_;
};

// Letters have two heights: with an ascender or a descender (capitals too) they are half as tall
// again as without, and in Vietnamese the taller may be the commoner. They are where the lower
// height is as common, or common as well while next to nothing is half as tall again as they. Of a
// few letters nothing can be told.
bool have_ascenders(const Heights& heights, int commonest, int lower) {
  constexpr int kFewest = 60;
  const double usual = heights.near(commonest);
  const int taller = heights.commonest(1.38 * commonest, 1.6 * commonest);
  if (usual < kFewest * commonest) return false;
  return heights.near(lower) > 0.85 * usual ||
         (heights.near(lower) > 0.4 * usual && heights.near(taller) < 0.12 * usual);
}

}  // namespace

int x_height_of(const std::vector<Component>& components) {
  const Heights heights(components);
  const int commonest = heights.commonest();
  const int lower = heights.commonest(0.6 * commonest, 0.76 * commonest);
  return have_ascenders(heights, commonest, lower) ? lower : commonest;
}

}  // namespace trichdan::lines
