// text, internal: tables that go on over a page.
#pragma once

#include <span>
#include <vector>

#include "text/stream.h"

namespace trichdan {

// One table of one page: what it says and where its columns are.
struct PageTable {
  TableText text;
  const TableGrid* grid = nullptr;  // of the page's layout
  std::size_t page = 0;             // index into pages and layouts
};

// Tables of consecutive pages that are one: the first ends its page and the other begins the next,
// with nothing between but page numbers, footnotes and notes of signatures, and their columns stand
// at the same places. Headings that the next page repeats are taken once; a row that was broken
// over the page (it has no first cell, and goes on in small letters or with items of a list alone)
// is one row again.
std::vector<TableText> joined_tables(std::vector<PageTable> tables,
                                     std::span<const PageReading> pages,
                                     std::span<const PageLayout> layouts,
                                     std::span<const int> page_numbers);

}  // namespace trichdan
