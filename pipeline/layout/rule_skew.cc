#include "layout/rule_skew.h"

#include <algorithm>
#include <vector>

namespace trichdan {
namespace {

struct End {
  int x = 0;
  int y = 0;
};

bool lies_on(const End& end, const Box& rule, int reach) {
  return end.x > rule.x0 - reach && end.x < rule.x1 + reach && end.y > rule.y0 - reach &&
         end.y < rule.y1 + reach;
}

// By the outermost of the ends that lie on the rule.
std::optional<double> slope_along(const Box& rule, const std::vector<End>& ends, int reach,
                                  int least_width) {
  std::optional<End> first;
  std::optional<End> last;
  for (const End& end : ends) {
    if (!lies_on(end, rule, reach)) continue;
    if (!first || end.x < first->x) first = end;
    if (!last || end.x > last->x) last = end;
  }
  if (!first || last->x - first->x < least_width) return {};
  return static_cast<double>(last->y - first->y) / (last->x - first->x);
}

}  // namespace

std::optional<double> skew_by_rules(const PageReading& page, int reach) {
  const int least_width = page.width / 4;
  std::vector<End> tops;
  std::vector<End> feet;
  for (const Mark& mark : page.marks) {
    if (mark.kind != Mark::Kind::rule_upright) continue;
    const int x = (mark.box.x0 + mark.box.x1) / 2;
    tops.push_back({x, mark.box.y0});
    feet.push_back({x, mark.box.y1});
  }
  std::vector<double> slopes;
  for (const Mark& mark : page.marks) {
    if (mark.kind != Mark::Kind::rule_across || mark.box.width() < least_width) continue;
    for (const auto* ends : {&tops, &feet}) {
      if (const auto slope = slope_along(mark.box, *ends, reach, least_width)) {
        slopes.push_back(*slope);
      }
    }
  }
  if (slopes.size() < 2) return {};
  std::ranges::nth_element(slopes, slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2));
  return slopes[slopes.size() / 2];
}

}  // namespace trichdan
