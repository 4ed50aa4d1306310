// Areas of a page in points, origin top left, and how an image is turned on it.
//
// Values and pure functions; thread-safe.
#pragma once

#include <algorithm>
#include <span>

namespace trichdan {

constexpr double kPointsPerInch =
    72;                       // pages are interpreted at this resolution: one unit, one point
constexpr double kSlack = 1;  // points by which boxes may miss each other

struct Area {
  double x0 = 1e9;
  double y0 = 1e9;
  double x1 = -1e9;
  double y1 = -1e9;

  void add(double x, double y) {
    x0 = std::min(x0, x);
    y0 = std::min(y0, y);
    x1 = std::max(x1, x);
    y1 = std::max(y1, y);
  }
  void add(const Area& other) {
    if (other.empty()) return;
    add(other.x0, other.y0);
    add(other.x1, other.y1);
  }
  bool empty() const { return x1 < x0 || y1 < y0; }
  bool contains(const Area& other) const {
    return other.empty() || (other.x0 >= x0 - kSlack && other.y0 >= y0 - kSlack &&
                             other.x1 <= x1 + kSlack && other.y1 <= y1 + kSlack);
  }
  Area cut_to(const Area& frame) const {
    return {std::max(x0, frame.x0), std::max(y0, frame.y0), std::min(x1, frame.x1),
            std::min(y1, frame.y1)};
  }
};

// Both of a transformation matrix as PDF has it: the area the unit square takes, and the
// orientation of an image in it, 1 to 8 as in TIFF; 0: askew.
Area unit_square(std::span<const double, 6> m);
int orientation_of(std::span<const double, 6> m);

}  // namespace trichdan
