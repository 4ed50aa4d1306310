// audit: a table as numbers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/input.h"

namespace trichdan::audit {

struct Cell {
  std::optional<Number> number;  // the cell is one number, perhaps with "%" behind it
  bool percent = false;          // it has the sign
  Span span;                     // of the cell's first run; empty for a cell without text
};

struct Grid {
  std::size_t first = 0;  // the first row below the headings
  std::size_t columns = 0;
  std::vector<std::vector<Cell>> rows;  // all of them, headings too
  std::vector<std::string> headings;    // of each column, without marks
  std::vector<std::string>
      labels;                // of each row: its first cells that are no number, without marks
  std::vector<bool> shares;  // columns of percentages: by heading or by sign

  const std::optional<Number>& number(std::size_t row, std::size_t column) const {
    return rows[row][column].number;
  }
  // Columns with numbers that are no percentages and no running numbers.
  std::vector<std::size_t> amounts() const;
};

Grid grid_of(const Context& context, const TableText& table);

}  // namespace trichdan::audit
