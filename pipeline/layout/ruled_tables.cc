#include "layout/ruled_tables.h"

#include <algorithm>

#include "layout/connected_rules.h"
#include "layout/grid_lines.h"
#include "layout/piece.h"
#include "layout/ruled_cells.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// Whether most rows of text in the box go on beside it as words of a line do: print on grain, or
// strokes, that passed for rules. Nothing stands so near to a table's sides.
bool text_runs_over(const PageRows& page, const Box& box) {
  const auto inside = [&](const Box& word) {
    return box.x0 <= middle_x(word) && middle_x(word) < box.x1;
  };
  int rows = 0;
  int over = 0;
  for (const Row& row : page.rows) {
    if (middle_y(row.box) < box.y0 || middle_y(row.box) >= box.y1) continue;
    const std::vector<std::uint32_t> words = row.words();
    const auto runs_on = [&](std::uint32_t a, std::uint32_t b) {
      const Box& left = page.boxes[a];
      const Box& right = page.boxes[b];
      return inside(left) != inside(right) && right.x0 - left.x1 < page.text_height;
    };
    const bool any =
        std::ranges::any_of(words, [&](auto word) { return inside(page.boxes[word]); });
    rows += any ? 1 : 0;
    over += std::ranges::adjacent_find(words, runs_on) != words.end() ? 1 : 0;
  }
  return over * 2 > rows;
}

// Strokes of a seal that frame a word or two of the text make no table.
bool has_cells_enough(const PageRows& page, const TableGrid& grid) {
  std::size_t filled = 0;
  for (const auto& row : grid.rows) {
    for (const TableCell& cell : row)
      filled += has_letter_or_digit(page.text_of(cell.words)) ? 1 : 0;
  }
  return filled >= 3;
}

}  // namespace

std::vector<RuledTable> find_ruled_tables(const PageRows& page) {
  std::vector<RuledTable> tables;
  for (const ConnectedRules& rules : connected_rules(page)) {
    if (text_runs_over(page, rules.box)) continue;
    const GridLines lines = grid_lines_of(page, rules);
    if (lines.columns() < 2 || lines.rows() < 2) continue;
    // A letter may stand on a side and make it longer: the box ends with the rows.
    const Box box{rules.box.x0, lines.ys.front(), rules.box.x1, lines.ys.back()};
    RuledTable table{cells_between(lines, page, rules), box};
    if (table.grid.rows.size() >= 2 && has_cells_enough(page, table.grid))
      tables.push_back(std::move(table));
  }
  std::ranges::stable_sort(tables, {}, [](const RuledTable& table) { return table.box.y0; });
  return tables;
}

}  // namespace trichdan
