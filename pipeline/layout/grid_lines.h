// layout: where the rules of a table part its columns and rows. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/connected_rules.h"
#include "layout/rows.h"

namespace trichdan {

// Flat pixels, ascending; an open side counts as ruled where the rules across end there.
struct GridLines {
  std::vector<int> xs;  // sides of columns
  std::vector<int> ys;  // between rows

  std::size_t columns() const { return xs.size() < 2 ? 0 : xs.size() - 1; }
  std::size_t rows() const { return ys.size() < 2 ? 0 : ys.size() - 1; }
};

GridLines grid_lines_of(const PageRows& page, const ConnectedRules& rules);

}  // namespace trichdan
