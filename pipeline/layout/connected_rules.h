// layout: rules of a page that touch, and so belong to one table. Pure; thread-safe.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "layout/rows.h"

namespace trichdan {

struct ConnectedRules {
  std::vector<Box> across;
  std::vector<Box> upright;
  Box box;
};

// Of at least two rules across and an upright one; flat, in the order of the page's marks. Nothing
// where there are more marks than any form has.
std::vector<ConnectedRules> connected_rules(const PageRows& page);

}  // namespace trichdan
