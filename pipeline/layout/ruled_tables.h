// Tables told by their rules: cells are what lies between them, merged where a rule between two is
// missing. Pure; thread-safe.
#pragma once

#include <vector>

#include "layout/layout.h"
#include "layout/rows.h"

namespace trichdan {

struct RuledTable {
  TableGrid grid;
  Box box;  // flat
};

// The tables of the page's rules with words in them, top to bottom: of at least two rows and two
// columns. An open side counts as ruled where the rules across end there.
std::vector<RuledTable> find_ruled_tables(const PageRows& page);

}  // namespace trichdan
