#include "source/pdf_area.h"

#include <cmath>
#include <utility>

namespace trichdan {
namespace {

constexpr double kAxisTolerance = 5e-4;  // of an image's extent: about a pixel over a page

}  // namespace

Area unit_square(std::span<const double, 6> m) {
  Area area;
  for (const auto& [u, v] : {std::pair{0, 0}, {0, 1}, {1, 0}, {1, 1}}) {
    area.add(m[0] * u + m[2] * v + m[4], m[1] * u + m[3] * v + m[5]);
  }
  return area;
}

// How an image is turned, from the directions its rows and columns take on the page (y downwards).
// An image's first row lies at the top of the unit square, so its columns run against the matrix.
int orientation_of(std::span<const double, 6> m) {
  const double along_x = m[0];
  const double along_y = m[1];
  const double down_x = -m[2];
  const double down_y = -m[3];
  const double tolerance =
      kAxisTolerance * (std::hypot(along_x, along_y) + std::hypot(down_x, down_y));
  if (std::abs(along_y) <= tolerance && std::abs(down_x) <= tolerance) {
    if (along_x > 0) return down_y > 0 ? 1 : 4;
    return down_y > 0 ? 2 : 3;
  }
  if (std::abs(along_x) <= tolerance && std::abs(down_y) <= tolerance) {
    if (along_y > 0) return down_x > 0 ? 5 : 6;
    return down_x > 0 ? 8 : 7;
  }
  return 0;
}

}  // namespace trichdan
