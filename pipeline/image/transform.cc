#include "image/transform.h"

#include <algorithm>
#include <cmath>

namespace trichdan {

PageTransform PageTransform::after(const PageTransform& next) const {
  return {xu * next.xu + xv * next.yu, xu * next.xv + xv * next.yv, xu * next.x + xv * next.y + x,
          yu * next.xu + yv * next.yu, yu * next.xv + yv * next.yv, yu * next.x + yv * next.y + y};
}

Box PageTransform::to_page(const Box& box, int width, int height) const {
  const double us[] = {static_cast<double>(box.x0), static_cast<double>(box.x1)};
  const double vs[] = {static_cast<double>(box.y0), static_cast<double>(box.y1)};
  double x0 = 1e9, y0 = 1e9, x1 = -1e9, y1 = -1e9;
  for (const double u : us) {
    for (const double v : vs) {
      x0 = std::min(x0, xu * u + xv * v + x);
      x1 = std::max(x1, xu * u + xv * v + x);
      y0 = std::min(y0, yu * u + yv * v + y);
      y1 = std::max(y1, yu * u + yv * v + y);
    }
  }
  // Half a pixel's hundredth of rounding error must not make a box a pixel larger.
  constexpr double kSlack = 0.005;
  const auto low = [](double at, int end) {
    return std::clamp(static_cast<int>(std::floor(at + kSlack)), 0, end);
  };
  const auto high = [](double at, int end) {
    return std::clamp(static_cast<int>(std::ceil(at - kSlack)), 0, end);
  };
  return {low(x0, width), low(y0, height), high(x1, width), high(y1, height)};
}

PageTransform turned_back(int quarter_turns, int width, int height) {
  const double w = width;
  const double h = height;
  switch (quarter_turns & 3) {
    case 1:  // what was at the left is on top: x = v, y = h - u
      return {0, 1, 0, -1, 0, h};
    case 2:
      return {-1, 0, w, 0, -1, h};
    case 3:
      return {0, -1, w, 1, 0, 0};
    default:
      return {};
  }
}

}  // namespace trichdan
