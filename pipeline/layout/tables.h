// Tables told from words alone: rows of words that leave the same gaps free. Those with rules are
// found by them (ruled_tables.h). Pure; thread-safe.
#pragma once

#include <vector>

#include "layout/layout.h"
#include "layout/rows.h"

namespace trichdan {

// The tables among the rows [begin, end), top to bottom. Found only where at least three rows fill
// two cells or more, in three columns, or in two of which the last holds numbers.
std::vector<TableGrid> find_tables(const PageRows& page, std::size_t begin, std::size_t end);

}  // namespace trichdan
