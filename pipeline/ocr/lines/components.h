// ocr/lines, internal: connected components of runs (neighbours over corners are connected), by
// union-find in one pass over the rows.
#pragma once

#include <cstdint>
#include <vector>

#include "base/geometry.h"
#include "ocr/lines/runs.h"

namespace trichdan::lines {

struct Component {
  Box box;
  std::int32_t area = 0;  // pixels of ink; 0: taken for what a rule has left
};

struct Components {
  std::vector<Component> list;        // by the first of their runs
  std::vector<std::uint32_t> of_run;  // parallel to Runs::runs: index into list
};

Components components_of(const Runs& runs);

}  // namespace trichdan::lines
