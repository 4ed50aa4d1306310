#include "source/drawn_rules.h"

#include <algorithm>
#include <cmath>

namespace trichdan {
namespace {

// Points by which pieces of one rule may miss each other.
constexpr double kGap = 3;
constexpr double kOffLine = 1;
// More pieces than any table has: a drawing or a map.
constexpr std::size_t kMostPieces = 20'000;

bool is_across(const DrawnRule& rule) {
  return rule.x1 - rule.x0 >= rule.y1 - rule.y0;
}

// Pieces of one direction, given as if they ran across, joined where they continue each other.
std::vector<DrawnRule> joined(std::vector<DrawnRule> pieces) {
  std::ranges::sort(pieces, {}, [](const DrawnRule& rule) {
    return std::pair(std::lround((rule.y0 + rule.y1) / (2 * kOffLine)), rule.x0);
  });
  std::vector<DrawnRule> rules;
  for (const DrawnRule& piece : pieces) {
    const bool goes_on =
        !rules.empty() &&
        std::abs(rules.back().y0 + rules.back().y1 - piece.y0 - piece.y1) <= 2 * kOffLine &&
        piece.x0 <= rules.back().x1 + kGap;
    if (!goes_on) {
      rules.push_back(piece);
      continue;
    }
    rules.back().x1 = std::max(rules.back().x1, piece.x1);
    rules.back().y0 = std::min(rules.back().y0, piece.y0);
    rules.back().y1 = std::max(rules.back().y1, piece.y1);
  }
  return rules;
}

DrawnRule turned(const DrawnRule& rule) {
  return {rule.y0, rule.x0, rule.y1, rule.x1};
}

// A hairline has no thickness; a box has at least a pixel.
Box box_of(const DrawnRule& rule, double scale) {
  const auto x0 = static_cast<std::int32_t>(std::floor(rule.x0 * scale));
  const auto y0 = static_cast<std::int32_t>(std::floor(rule.y0 * scale));
  const auto x1 = static_cast<std::int32_t>(std::ceil(rule.x1 * scale));
  const auto y1 = static_cast<std::int32_t>(std::ceil(rule.y1 * scale));
  return {x0, y0, std::max(x1, x0 + 1), std::max(y1, y0 + 1)};
}

}  // namespace

std::vector<Mark> drawn_rules(const PageContent& page, double scale) {
  std::vector<Mark> marks;
  if (page.rules.size() > kMostPieces) return marks;
  std::vector<DrawnRule> across;
  std::vector<DrawnRule> upright;
  for (const DrawnRule& rule : page.rules) {
    is_across(rule) ? across.push_back(rule) : upright.push_back(turned(rule));
  }
  for (const DrawnRule& rule : joined(std::move(across))) {
    if ((rule.x1 - rule.x0) * 14 < page.width) continue;
    marks.push_back({Mark::Kind::rule_across, box_of(rule, scale)});
  }
  for (const DrawnRule& rule : joined(std::move(upright))) {
    if ((rule.x1 - rule.x0) * 40 < page.height) continue;
    marks.push_back({Mark::Kind::rule_upright, box_of(turned(rule), scale)});
  }
  std::ranges::stable_sort(marks, {}, [](const Mark& mark) { return mark.box.y0; });
  return marks;
}

}  // namespace trichdan
