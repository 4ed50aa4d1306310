// Where the pixels of a prepared image lie on the page image it was made from.
#pragma once

#include "base/geometry.h"

namespace trichdan {

// Affine: the point (u, v) of the prepared image is (xu*u + xv*v + x, yu*u + yv*v + y) on the page
// image. Points are corners of pixels, so that half-open boxes go through whole.
struct PageTransform {
  double xu = 1, xv = 0, x = 0;
  double yu = 0, yv = 1, y = 0;

  bool operator==(const PageTransform&) const = default;

  // This one behind `next`, which maps a further prepared image to the one this is of.
  PageTransform after(const PageTransform& next) const;
  // The smallest box around what the box covers on a page image of this size, cut to it.
  Box to_page(const Box& box, int width, int height) const;
};

// From the image turned clockwise by so many quarter turns to the image, whose size is given.
PageTransform turned_back(int quarter_turns, int width, int height);

}  // namespace trichdan
