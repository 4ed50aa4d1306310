// repair, internal: the cells of one column of a table, top to bottom, and over its pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/repairs.h"

namespace trichdan {

struct ColumnCell {
  std::size_t page = 0;
  std::uint32_t word = 0;   // its only word
  bool alone = false;       // it has exactly one
  bool heads_part = false;  // its row has nothing but a title beside it
};

// A cell for each row in which the column has words; from the first row of the first page on.
using ColumnCells = std::vector<ColumnCell>;

// The columns of a document's tables. Tables of as many columns on pages that follow each other are
// taken for one.
std::vector<std::vector<ColumnCells>> table_columns(std::span<const PageReading> pages,
                                                    std::span<const PageLayout> layouts,
                                                    std::span<const int> page_numbers);

// What a repair of cells needs to put a word in another's place.
struct CellRepair {
  std::span<PageReading> pages;
  std::span<const int> page_numbers;
  Repairs& repairs;

  Word& word(const ColumnCell& cell) const { return pages[cell.page].words[cell.word]; }
  void replace(const ColumnCell& cell, std::string became, std::string evidence) const;
};

// Whether either reader held it possible: the second, or the first as an alternative.
bool is_open(const Word& word, std::string_view text);

void repair_ordinals(const ColumnCells& cells, const CellRepair& repair);
void repair_figures(const ColumnCells& cells, const CellRepair& repair);

}  // namespace trichdan
