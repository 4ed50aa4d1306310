// What stands at the edges of a page: its number, and footnotes.
#pragma once

#include "layout/piece.h"

namespace trichdan {

// "2", "- 2 -", "Trang 2/5", "2." in the first or last row.
bool is_page_number(const PageRows& page, std::size_t row);

// The first row of the footnotes among [begin, end): rows of clearly smaller type down to `end`,
// below a gap. `end` if there are none.
std::size_t find_footnotes(const PageRows& page, std::size_t begin, std::size_t end);

}  // namespace trichdan
