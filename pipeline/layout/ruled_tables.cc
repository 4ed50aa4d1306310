#include "layout/ruled_tables.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "layout/piece.h"

namespace trichdan {
namespace {

// Rules that touch, and so belong to one table.
struct Rules {
  std::vector<Box> across;
  std::vector<Box> upright;
  Box box;
};

// Sides of columns run beside each other; rules across meet them.
bool stand_together(const Box& a, const Box& b) {
  const int common = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return common * 10 > 8 * std::min(a.height(), b.height());
}

bool touches(const Box& a, const Box& b, int reach) {
  return a.x0 - reach < b.x1 && b.x0 - reach < a.x1 && a.y0 - reach < b.y1 && b.y0 - reach < a.y1;
}

bool belong_together(const PageRows& page, std::size_t a, std::size_t b, int reach) {
  const auto upright = [&](std::size_t i) {
    return page.page->marks[i].kind == Mark::Kind::rule_upright;
  };
  return touches(page.marks[a], page.marks[b], reach) ||
         (upright(a) && upright(b) && stand_together(page.marks[a], page.marks[b]));
}

// Rules across that a bad copy broke off from the sides: inside the box of other rules.
void take_in_pieces(std::vector<Rules>& tables) {
  for (Rules& piece : tables) {
    if (!piece.upright.empty()) continue;
    for (Rules& table : tables) {
      const bool inside = table.upright.size() > 1 && touches(table.box, piece.box, 0);
      if (!inside) continue;
      table.across.insert(table.across.end(), piece.across.begin(), piece.across.end());
      piece.across.clear();
    }
  }
}

// More than any form has: a page of hatching or grain, which is not looked at pair by pair.
constexpr std::size_t kMostMarks = 3000;

std::vector<Rules> connected_rules(const PageRows& page) {
  if (page.marks.size() > kMostMarks) return {};
  const int reach = std::max(page.text_height / 2, 3);
  std::vector<std::size_t> group(page.marks.size());
  std::iota(group.begin(), group.end(), 0);
  const auto root = [&](std::size_t i) {
    while (group[i] != i) i = group[i];
    return i;
  };
  const auto is_rule = [&](std::size_t i) {
    const Mark::Kind kind = page.page->marks[i].kind;
    return kind == Mark::Kind::rule_across || kind == Mark::Kind::rule_upright;
  };
  for (std::size_t i = 0; i < page.marks.size(); ++i) {
    for (std::size_t k = 0; is_rule(i) && k < i; ++k) {
      if (is_rule(k) && belong_together(page, i, k, reach)) group[root(i)] = root(k);
    }
  }
  std::vector<Rules> tables(page.marks.size());
  for (std::size_t i = 0; i < page.marks.size(); ++i) {
    if (!is_rule(i)) continue;
    Rules& rules = tables[root(i)];
    const bool across = page.page->marks[i].kind == Mark::Kind::rule_across;
    (across ? rules.across : rules.upright).push_back(page.marks[i]);
    rules.box = united(rules.box, page.marks[i]);
  }
  take_in_pieces(tables);
  std::erase_if(
      tables, [](const Rules& rules) { return rules.across.size() < 2 || rules.upright.empty(); });
  return tables;
}

// Places of rules, ascending; those nearer to each other than `apart` are one.
std::vector<int> places(std::vector<int> values, int apart) {
  std::ranges::sort(values);
  std::vector<int> result;
  for (const int value : values) {
    if (result.empty() || value - result.back() > apart) result.push_back(value);
  }
  return result;
}

// Heights of rules across, and those without one at which sides begin or end: a table is open
// there. What a letter added to one side is no height of rows.
std::vector<int> with_open_ends(std::vector<int> heights, const std::vector<int>& ends, int apart) {
  std::vector<int> open;
  for (const int end : ends) {
    const auto near = [&](int other) { return std::abs(other - end) <= apart; };
    if (std::ranges::count_if(ends, near) > 1 && std::ranges::none_of(heights, near)) {
      open.push_back(end);
    }
  }
  heights.insert(heights.end(), open.begin(), open.end());
  return places(std::move(heights), apart);
}

class Grid {
 public:
  Grid(const PageRows& page, const Rules& rules) : page_(page), rules_(rules) {
    const int apart = std::max(page.text_height * 2 / 3, 4);
    std::vector<int> xs;
    std::vector<int> ys;
    std::vector<int> ends;  // of sides
    for (const Box& rule : rules.upright) {
      if (!is_side(rule, apart)) continue;
      xs.push_back(middle_x(rule));
      ends.insert(ends.end(), {rule.y0, rule.y1});
    }
    for (const Box& rule : rules.across) {
      if (!parts_rows(rule, apart)) continue;
      ys.push_back(middle_y(rule));
      for (const int end : {rule.x0, rule.x1}) {
        if (!has_side_at(end, 2 * apart) && is_open_side(end, apart)) xs.push_back(end);
      }
    }
    xs_ = sides(places(xs, apart), apart);
    ys_ = with_open_ends(places(ys, apart), ends, apart);
  }

  std::size_t columns() const { return xs_.size() < 2 ? 0 : xs_.size() - 1; }
  std::size_t rows() const { return ys_.size() < 2 ? 0 : ys_.size() - 1; }

  // From the first height of its rows to the last: a letter may stand on a side and make it longer.
  Box box() const { return {rules_.box.x0, ys_.front(), rules_.box.x1, ys_.back()}; }

  // Words to cells, rows without any left out.
  TableGrid filled() const {
    TableGrid grid;
    grid.columns = columns();
    for (std::size_t i = 1; i < grid.columns; ++i) grid.gaps.push_back({xs_[i], xs_[i]});
    grid.rows.assign(rows(), std::vector<TableCell>(columns()));
    for (std::size_t row = 0; row < page_.rows.size(); ++row) {
      for (const std::uint32_t word : page_.rows[row].words()) place(word, grid);
    }
    span_columns(grid);
    std::erase_if(grid.rows, [](const std::vector<TableCell>& cells) {
      return std::ranges::all_of(cells, [](const TableCell& cell) { return cell.words.empty(); });
    });
    return grid;
  }

 private:
  // A stroke of a seal or of a tall letter stands beside no cell: a side of cells runs from one
  // rule across to another, or down most of the table where a bad copy broke it.
  bool is_side(const Box& rule, int apart) const {
    int inked = 0;
    for (const Box& other : rules_.upright) {
      if (std::abs(middle_x(other) - middle_x(rule)) <= apart) inked += other.height();
    }
    if (inked * 2 >= rules_.box.height()) return true;
    if (goes_through_words(rule)) return false;
    const auto above = level_at(rule, rule.y0);
    const auto below = level_at(rule, rule.y1);
    return above && below && *below - *above > page_.text_height;
  }

  // Letters that stand below each other make a stroke as long as a cell's side.
  bool goes_through_words(const Box& rule) const {
    return std::ranges::any_of(page_.boxes, [&](const Box& word) {
      return word.x0 <= middle_x(rule) && middle_x(rule) <= word.x1 && word.y0 < rule.y1 &&
             rule.y0 < word.y1;
    });
  }

  // The height of the rule across, or of the edge of the table, that an upright one meets at its
  // end; nothing if it ends in the open.
  std::optional<int> level_at(const Box& rule, int y) const {
    const int reach = std::max(page_.text_height / 2, 3);
    for (const Box& across : rules_.across) {
      if (across.y0 - reach <= y && y <= across.y1 + reach && across.x0 - reach <= middle_x(rule) &&
          middle_x(rule) <= across.x1 + reach) {
        return middle_y(across);
      }
    }
    for (const int edge : {rules_.box.y0, rules_.box.y1}) {
      if (std::abs(y - edge) <= reach) return edge;
    }
    return {};
  }

  // What parts rows meets a side of cells at least, or runs along most of its cell: a line under a
  // word does neither.
  bool parts_rows(const Box& rule, int apart) const {
    const int reach = std::max(page_.text_height / 3, 3);
    int left = rules_.box.x0;
    int right = rules_.box.x1;
    for (const Box& side : rules_.upright) {
      if (!is_side(side, apart)) continue;
      const int x = middle_x(side);
      if (rule.x0 - reach <= x && x <= rule.x1 + reach) return true;
      if (x < rule.x0) left = std::max(left, x);
      if (x > rule.x1) right = std::min(right, x);
    }
    return rule.width() * 5 >= (right - left) * 4;
  }

  // Rules across end at a side of cells without a rule, more than one of them: what is joined to a
  // rule by chance (specks, letters) is not.
  bool is_open_side(int x, int apart) const {
    std::vector<int> all;
    std::vector<int> here;
    for (const Box& rule : rules_.across) {
      const bool ends = std::min(std::abs(rule.x0 - x), std::abs(rule.x1 - x)) <= apart;
      all.push_back(middle_y(rule));
      if (ends) here.push_back(middle_y(rule));
    }
    return places(std::move(here), apart).size() * 3 >= places(std::move(all), apart).size();
  }

  bool has_side_at(int x, int reach) const {
    return std::ranges::any_of(
        rules_.upright, [&](const Box& rule) { return std::abs(middle_x(rule) - x) <= reach; });
  }

  // Ends of rules across that do not reach a side are no columns: only upright rules part cells,
  // but the outermost places count.
  std::vector<int> sides(std::vector<int> all, int apart) const {
    if (all.size() < 2) return all;
    const int first = all.front();
    const int last = all.back();
    std::erase_if(all, [&](int x) {
      return x != first && x != last && std::ranges::none_of(rules_.upright, [&](const Box& rule) {
               return std::abs(middle_x(rule) - x) <= apart;
             });
    });
    return all;
  }

  static std::size_t index_in(const std::vector<int>& edges, int at) {
    const auto above = std::ranges::upper_bound(edges, at);
    if (above == edges.begin() || above == edges.end()) return edges.size();
    return static_cast<std::size_t>(above - edges.begin()) - 1;
  }

  // Whether an upright rule stands at the left edge of a cell.
  bool parted_left(std::size_t row, std::size_t column) const {
    const int y = (ys_[row] + ys_[row + 1]) / 2;
    const int x = xs_[column];
    return std::ranges::any_of(rules_.upright, [&](const Box& rule) {
      return std::abs(middle_x(rule) - x) <= page_.text_height && rule.y0 <= y && rule.y1 >= y;
    });
  }

  bool parted_above(std::size_t row, std::size_t column) const {
    const int x = (xs_[column] + xs_[column + 1]) / 2;
    const int y = ys_[row];
    return std::ranges::any_of(rules_.across, [&](const Box& rule) {
      return std::abs(middle_y(rule) - y) <= page_.text_height &&
             ((rule.x0 <= x && rule.x1 >= x) || is_broken(rule));
    });
  }

  // A rule across that ends between the sides of columns: a bad copy lost the rest, so that it says
  // nothing of merged cells.
  bool is_broken(const Box& rule) const {
    const auto at_side = [&](int x) {
      return std::ranges::any_of(xs_,
                                 [&](int side) { return std::abs(side - x) <= page_.text_height; });
    };
    return !at_side(rule.x0) || !at_side(rule.x1);
  }

  // To the first cell of those merged with the one the word stands in.
  void place(std::uint32_t word, TableGrid& grid) const {
    const Box& box = page_.boxes[word];
    std::size_t row = index_in(ys_, middle_y(box));
    std::size_t column = index_in(xs_, middle_x(box));
    if (row >= rows() || column >= columns()) return;
    while (column > 0 && !parted_left(row, column)) --column;
    while (row > 0 && !parted_above(row, column)) --row;
    grid.rows[row][column].words.push_back(word);
  }

  void span_columns(TableGrid& grid) const {
    for (std::size_t row = 0; row < rows(); ++row) {
      for (std::size_t column = 0; column < columns(); ++column) {
        std::size_t end = column + 1;
        while (end < columns() && !parted_left(row, end)) ++end;
        grid.rows[row][column].columns = static_cast<std::uint32_t>(end - column);
      }
    }
  }

  const PageRows& page_;
  const Rules& rules_;
  std::vector<int> xs_;
  std::vector<int> ys_;
};

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

}  // namespace

std::vector<RuledTable> find_ruled_tables(const PageRows& page) {
  std::vector<RuledTable> tables;
  for (const Rules& rules : connected_rules(page)) {
    if (text_runs_over(page, rules.box)) continue;
    const Grid grid(page, rules);
    if (grid.columns() < 2 || grid.rows() < 2) continue;
    RuledTable table{grid.filled(), grid.box()};
    if (table.grid.rows.size() >= 2) tables.push_back(std::move(table));
  }
  std::ranges::stable_sort(tables, {}, [](const RuledTable& table) { return table.box.y0; });
  return tables;
}

}  // namespace trichdan
