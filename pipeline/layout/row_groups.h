// layout: the reader's lines, or pieces of them, put together to rows of the page. Pure;
// thread-safe.
#pragma once

#include <vector>

#include "layout/reader_lines.h"
#include "layout/rows.h"

namespace trichdan {

// Top to bottom. `page` has its boxes and the height of its text; lines are cut at wide gaps.
std::vector<Row> group_rows(const PageRows& page, const std::vector<WordLine>& lines);

}  // namespace trichdan
