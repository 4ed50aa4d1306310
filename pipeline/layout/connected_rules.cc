#include "layout/connected_rules.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace trichdan {
namespace {

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
void take_in_pieces(std::vector<ConnectedRules>& tables) {
  for (ConnectedRules& piece : tables) {
    if (!piece.upright.empty()) continue;
    for (ConnectedRules& table : tables) {
      const bool inside = table.upright.size() > 1 && touches(table.box, piece.box, 0);
      if (!inside) continue;
      table.across.insert(table.across.end(), piece.across.begin(), piece.across.end());
      piece.across.clear();
    }
  }
}

// More than any form has: a page of hatching or grain, which is not looked at pair by pair.
constexpr std::size_t kMostMarks = 3000;

}  // namespace

std::vector<ConnectedRules> connected_rules(const PageRows& page) {
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
  std::vector<ConnectedRules> tables(page.marks.size());
  for (std::size_t i = 0; i < page.marks.size(); ++i) {
    if (!is_rule(i)) continue;
    ConnectedRules& rules = tables[root(i)];
    const bool across = page.page->marks[i].kind == Mark::Kind::rule_across;
    (across ? rules.across : rules.upright).push_back(page.marks[i]);
    rules.box = united(rules.box, page.marks[i]);
  }
  take_in_pieces(tables);
  std::erase_if(tables, [](const ConnectedRules& rules) {
    return rules.across.size() < 2 || rules.upright.empty();
  });
  return tables;
}

}  // namespace trichdan
