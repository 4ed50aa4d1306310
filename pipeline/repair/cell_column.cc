#include "repair/cell_column.h"

#include <algorithm>
#include <utility>

#include "repair/cells.h"

namespace trichdan {
namespace {

bool heads_part(const std::vector<TableCell>& row) {
  const auto filled =
      std::ranges::count_if(row, [](const TableCell& cell) { return !cell.words.empty(); });
  return filled == 2 && row.size() > 3 && !row[0].words.empty() && !row[1].words.empty();
}

void add_rows(const TableGrid& grid, std::size_t page, std::vector<ColumnCells>& columns) {
  for (const auto& row : grid.rows) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      const auto& words = row[column].words;
      if (words.empty()) continue;
      columns[column].push_back({page, words.front(), words.size() == 1, heads_part(row)});
    }
  }
}

}  // namespace

std::vector<std::vector<ColumnCells>> table_columns(std::span<const PageReading> pages,
                                                    std::span<const PageLayout> layouts,
                                                    std::span<const int> page_numbers) {
  std::vector<std::vector<ColumnCells>> tables;
  int last_page = 0;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const TableGrid& grid : layouts[page].tables) {
      const bool goes_on = !tables.empty() && last_page + 1 == page_numbers[page] &&
                           tables.back().size() == grid.columns &&
                           &grid == &layouts[page].tables[0];
      if (!goes_on) tables.emplace_back(grid.columns);
      add_rows(grid, page, tables.back());
      last_page = page_numbers[page];
    }
  }
  return tables;
}

void CellRepair::replace(const ColumnCell& cell, std::string became, std::string evidence) const {
  replace_word(pages[cell.page], page_numbers[cell.page], cell.word, std::move(became), "cell",
               std::move(evidence), repairs);
}

bool is_open(const Word& word, std::string_view text) {
  return word.other == text || std::ranges::any_of(word.alternatives, [&](const auto& alternative) {
           return alternative.text == text;
         });
}

void repair_cells(std::span<PageReading> pages, std::span<const PageLayout> layouts,
                  std::span<const int> page_numbers, Repairs& repairs) {
  const CellRepair repair{pages, page_numbers, repairs};
  for (const auto& columns : table_columns(pages, layouts, page_numbers)) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
      if (column == 0) repair_ordinals(columns[column], repair);
      if (column != 0) repair_figures(columns[column], repair);
    }
  }
}

}  // namespace trichdan
