#include "layout/grid_lines.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

#include "layout/piece.h"

namespace trichdan {
namespace {

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

class Lines {
 public:
  Lines(const PageRows& page, const ConnectedRules& rules)
      : page_(page), rules_(rules), apart_(std::max(page.text_height * 2 / 3, 4)) {}

  GridLines found() const {
    std::vector<int> xs;
    std::vector<int> ys;
    std::vector<int> ends;  // of sides
    for (const Box& rule : rules_.upright) {
      if (!is_side(rule)) continue;
      xs.push_back(middle_x(rule));
      ends.insert(ends.end(), {rule.y0, rule.y1});
    }
    for (const Box& rule : rules_.across) {
      if (!parts_rows(rule)) continue;
      ys.push_back(middle_y(rule));
      for (const int end : {rule.x0, rule.x1}) {
        if (!has_side_at(end, 2 * apart_) && is_open_side(end)) xs.push_back(end);
      }
    }
    return {sides(places(xs, apart_)), with_open_ends(places(ys, apart_), ends, apart_)};
  }

 private:
  // A stroke of a seal or of a tall letter stands beside no cell: a side of cells runs from one
  // rule across to another, or down most of the table where a bad copy broke it.
  bool is_side(const Box& rule) const {
    int inked = 0;
    for (const Box& other : rules_.upright) {
      if (std::abs(middle_x(other) - middle_x(rule)) <= apart_) inked += other.height();
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
  bool parts_rows(const Box& rule) const {
    const int reach = std::max(page_.text_height / 3, 3);
    int left = rules_.box.x0;
    int right = rules_.box.x1;
    for (const Box& side : rules_.upright) {
      if (!is_side(side)) continue;
      const int x = middle_x(side);
      if (rule.x0 - reach <= x && x <= rule.x1 + reach) return true;
      if (x < rule.x0) left = std::max(left, x);
      if (x > rule.x1) right = std::min(right, x);
    }
    return rule.width() * 5 >= (right - left) * 4;
  }

  // Rules across end at a side of cells without a rule, more than one of them: what is joined to a
  // rule by chance (specks, letters) is not.
  bool is_open_side(int x) const {
    std::vector<int> all;
    std::vector<int> here;
    for (const Box& rule : rules_.across) {
      const bool ends = std::min(std::abs(rule.x0 - x), std::abs(rule.x1 - x)) <= apart_;
      all.push_back(middle_y(rule));
      if (ends) here.push_back(middle_y(rule));
    }
    return places(std::move(here), apart_).size() * 3 >= places(std::move(all), apart_).size();
  }

  bool has_side_at(int x, int reach) const {
    return std::ranges::any_of(
        rules_.upright, [&](const Box& rule) { return std::abs(middle_x(rule) - x) <= reach; });
  }

  // Ends of rules across that do not reach a side are no columns: only upright rules part cells,
  // but the outermost places count.
  std::vector<int> sides(std::vector<int> all) const {
    if (all.size() < 2) return all;
    const int first = all.front();
    const int last = all.back();
    std::erase_if(all, [&](int x) {
      return x != first && x != last && std::ranges::none_of(rules_.upright, [&](const Box& rule) {
               return std::abs(middle_x(rule) - x) <= apart_;
             });
    });
    return all;
  }

  const PageRows& page_;
  const ConnectedRules& rules_;
  int apart_;  // rules nearer to each other are one
};

}  // namespace

GridLines grid_lines_of(const PageRows& page, const ConnectedRules& rules) {
  return Lines(page, rules).found();
}

}  // namespace trichdan
