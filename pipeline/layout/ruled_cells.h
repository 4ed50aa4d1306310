// layout: words to the cells between a table's rules. Pure; thread-safe.
#pragma once

#include "layout/connected_rules.h"
#include "layout/grid_lines.h"
#include "layout/layout.h"
#include "layout/rows.h"

namespace trichdan {

// Cells are merged where a rule between two is missing; rows without words are left out.
TableGrid cells_between(const GridLines& lines, const PageRows& page, const ConnectedRules& rules);

}  // namespace trichdan
