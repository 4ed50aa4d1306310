// marks, internal: where the letters of a line stand.
#pragma once

namespace trichdan {

struct Baseline {
  double slope = 0;
  double offset = 0;
  double x_height = 0;  // how tall an x is, pixels

  double at(double x) const { return offset + slope * x; }
};

}  // namespace trichdan
