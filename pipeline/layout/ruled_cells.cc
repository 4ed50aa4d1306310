#include "layout/ruled_cells.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "layout/piece.h"

namespace trichdan {
namespace {

class Cells {
 public:
  Cells(const GridLines& lines, const PageRows& page, const ConnectedRules& rules)
      : lines_(lines), page_(page), rules_(rules), words_in_(lines.rows()) {
    for (const Row& row : page.rows) {
      for (const std::uint32_t word : row.words()) {
        const std::size_t in = index_in(lines.ys, middle_y(page.boxes[word]));
        const int x = middle_x(page.boxes[word]);
        if (in < words_in_.size() && x >= lines.xs.front() && x <= lines.xs.back()) {
          words_in_[in].push_back(word);
        }
      }
    }
  }

  // Words to cells, rows without any left out.
  TableGrid filled() const {
    TableGrid grid;
    grid.columns = lines_.columns();
    for (std::size_t i = 1; i < grid.columns; ++i)
      grid.gaps.push_back({lines_.xs[i], lines_.xs[i]});
    grid.rows.assign(lines_.rows(), std::vector<TableCell>(lines_.columns()));
    for (const Row& row : page_.rows) {
      for (const std::uint32_t word : row.words()) place(word, grid);
    }
    span_columns(grid);
    std::erase_if(grid.rows, [](const std::vector<TableCell>& cells) {
      return std::ranges::all_of(cells, [](const TableCell& cell) { return cell.words.empty(); });
    });
    return grid;
  }

 private:
  static constexpr int kAside = 4;  // pixels a rule is thick, or bends

  static std::size_t index_in(const std::vector<int>& edges, int at) {
    const auto above = std::ranges::upper_bound(edges, at);
    if (above == edges.begin() || above == edges.end()) return edges.size();
    return static_cast<std::size_t>(above - edges.begin()) - 1;
  }

  // Whether an upright rule stands at the left edge of a cell, or stood there.
  bool parted_left(std::size_t row, std::size_t column) const {
    const int y = (lines_.ys[row] + lines_.ys[row + 1]) / 2;
    const int x = lines_.xs[column];
    bool above = false;
    bool below = false;
    for (const Box& rule : rules_.upright) {
      if (std::abs(middle_x(rule) - x) > page_.text_height) continue;
      if (rule.y0 <= y && rule.y1 >= y) return true;
      const int reach = 3 * page_.text_height;
      above = above || (rule.y1 < y && rule.y1 > lines_.ys[row] - reach);
      below = below || (rule.y0 > y && rule.y0 < lines_.ys[row + 1] + reach);
    }
    return above && below && words_stand_apart(row, x);
  }

  // A bad copy broke the side of a cell: words on both sides of where it ran keep away from it, as
  // those of merged cells do not.
  bool words_stand_apart(std::size_t row, int x) const {
    int left = 0;
    int right = page_.page->width;
    for (const std::uint32_t word : words_in_[row]) {
      const Box& box = page_.boxes[word];
      if (middle_x(box) < x) {
        left = std::max(left, box.x1);
      } else {
        right = std::min(right, box.x0);
      }
    }
    return left > 0 && right < page_.page->width && (right - left) * 5 >= page_.text_height * 4 &&
           left <= x + kAside && right >= x - kAside;
  }

  bool parted_above(std::size_t row, std::size_t column) const {
    const int x = (lines_.xs[column] + lines_.xs[column + 1]) / 2;
    const int y = lines_.ys[row];
    return std::ranges::any_of(rules_.across, [&](const Box& rule) {
      return std::abs(middle_y(rule) - y) <= page_.text_height &&
             ((rule.x0 <= x && rule.x1 >= x) || is_broken(rule));
    });
  }

  // A rule across that ends between the sides of columns: a bad copy lost the rest, so that it says
  // nothing of merged cells.
  bool is_broken(const Box& rule) const {
    const auto at_side = [&](int x) {
      return std::ranges::any_of(lines_.xs,
                                 [&](int side) { return std::abs(side - x) <= page_.text_height; });
    };
    return !at_side(rule.x0) || !at_side(rule.x1);
  }

  // To the first cell of those merged with the one the word stands in.
  void place(std::uint32_t word, TableGrid& grid) const {
    const Box& box = page_.boxes[word];
    std::size_t row = index_in(lines_.ys, middle_y(box));
    std::size_t column = index_in(lines_.xs, middle_x(box));
    if (row >= lines_.rows() || column >= lines_.columns()) return;
    while (column > 0 && !parted_left(row, column)) --column;
    while (row > 0 && !parted_above(row, column)) --row;
    grid.rows[row][column].words.push_back(word);
  }

  void span_columns(TableGrid& grid) const {
    for (std::size_t row = 0; row < lines_.rows(); ++row) {
      for (std::size_t column = 0; column < lines_.columns(); ++column) {
        std::size_t end = column + 1;
        while (end < lines_.columns() && !parted_left(row, end)) ++end;
        grid.rows[row][column].columns = static_cast<std::uint32_t>(end - column);
      }
    }
  }

  const GridLines& lines_;
  const PageRows& page_;
  const ConnectedRules& rules_;
  std::vector<std::vector<std::uint32_t>> words_in_;  // each row
};

}  // namespace

TableGrid cells_between(const GridLines& lines, const PageRows& page, const ConnectedRules& rules) {
  return Cells(lines, page, rules).filled();
}

}  // namespace trichdan
