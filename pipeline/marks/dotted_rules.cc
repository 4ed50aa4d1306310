#include "marks/dotted_rules.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <utility>

#include "marks/dot_rows.h"
#include "ocr/lines/components.h"
#include "ocr/lines/runs.h"

namespace trichdan {
namespace {

constexpr std::size_t kMostRuns = 400'000;   // of a page: more is grain
constexpr std::size_t kMostPieces = 12'000;  // dots of a page
constexpr int kThickest = 240;               // parts of the page's width: a hairline and its edge
constexpr int kGap = 45;                     // parts of the page's width between a rule and another

constexpr int kReach = 6;    // parts of the page's height that a rule's faint end is long
constexpr int kCorners = 3;  // as many times as long where a rule across ends at it
constexpr int kAside = 6;    // pixels that pieces of one rule stand apart

int middle(int a, int b) {
  return (a + b) / 2;
}

Box swapped(const Box& box) {
  return {box.y0, box.x0, box.y1, box.x1};
}

bool touch(const Box& a, const Box& b, int reach) {
  return a.x0 - reach < b.x1 && b.x0 - reach < a.x1 && a.y0 - reach < b.y1 && b.y0 - reach < a.y1;
}

// Those that meet at least two of the others.
std::vector<Box> crossing(const std::vector<Box>& rules, const std::vector<Box>& others,
                          int reach) {
  std::vector<Box> crossed;
  for (const Box& rule : rules) {
    const auto met =
        std::ranges::count_if(others, [&](const Box& other) { return touch(rule, other, reach); });
    if (met >= 2) crossed.push_back(rule);
  }
  return crossed;
}

// `rule` as far as it would reach, were its faint ends there too.
Box reaching(const Box& rule, int reach) {
  return {rule.x0, rule.y0 - reach, rule.x1, rule.y1 + reach};
}

// Whether a word stands where the rule would go on from y0 to y1.
bool is_in_the_way(const Box& rule, int y0, int y1, std::span<const Word> words) {
  const int x = middle(rule.x0, rule.x1);
  return std::ranges::any_of(words, [&](const Word& word) {
    const Box& box = word.box;
    return box.x0 < x && x < box.x1 && box.y0 < y1 && y0 < box.y1;
  });
}

// An upright rule grown up and down to what it goes on as: to pieces too faint to be found alone
// (`pieces`), and to rules across (`ends`) beyond its ends. Through no words.
Box grown(Box rule, const std::vector<Box>& pieces, const std::vector<Box>& ends, int reach,
          std::span<const Word> words) {
  const int x = middle(rule.x0, rule.x1);
  const auto take_in = [&](const Box& box) {
    const int y0 = std::min(rule.y0, box.y0);
    const int y1 = std::max(rule.y1, box.y1);
    if (is_in_the_way(rule, y0, rule.y0, words) || is_in_the_way(rule, rule.y1, y1, words)) return;
    rule.y0 = y0;
    rule.y1 = y1;
  };
  for (const Box& piece : pieces) {
    if (std::abs(middle(piece.x0, piece.x1) - x) <= kAside) take_in(piece);
  }
  for (const Box& end : ends) {
    const bool corner = std::min(std::abs(end.x0 - x), std::abs(end.x1 - x)) <= kAside;
    if (touch(reaching(rule, corner ? kCorners * reach : reach), end, kAside)) take_in(end);
  }
  return rule;
}

std::vector<Box> of_kind(const std::vector<Mark>& marks, Mark::Kind kind) {
  std::vector<Box> boxes;
  for (const Mark& mark : marks) {
    if (mark.kind == kind) boxes.push_back(mark.box);
  }
  return boxes;
}

std::vector<Box> with(std::vector<Box> boxes, const std::vector<Box>& more) {
  boxes.insert(boxes.end(), more.begin(), more.end());
  return boxes;
}

}  // namespace

std::vector<Mark> find_dotted_rules(Pix& ink, const std::vector<Mark>& known,
                                    std::span<const Word> words) {
  const int width = pixGetWidth(&ink);
  const int height = pixGetHeight(&ink);
  const int gap = std::max(width / kGap, 6);
  const std::vector<Box> known_across = of_kind(known, Mark::Kind::rule_across);
  const std::vector<Box> known_upright = of_kind(known, Mark::Kind::rule_upright);
  if (crossing(known_upright, known_across, gap).size() > 1) return {};
  const lines::Runs runs = lines::runs_of(ink, kMostRuns);
  if (runs.too_many) return {};
  const int thickest = std::max(width / kThickest, 3);
  std::vector<Box> flat;
  std::vector<Box> thin;
  for (const lines::Component& component : lines::components_of(runs).list) {
    if (component.box.height() <= thickest) flat.push_back(component.box);
    if (component.box.width() <= thickest) thin.push_back(swapped(component.box));
  }
  if (flat.size() > kMostPieces || thin.size() > kMostPieces) return {};
  const double slope = slope_of_dots(flat, thin, std::max(width, height));
  std::vector<Box> across = rows_of_dots(flat, slope, width, width / 5);
  std::vector<Box> upright = rows_of_dots(thin, -slope, width, height / 40);
  std::ranges::transform(upright, upright.begin(), swapped);
  const std::vector<Box> faint_across = across;
  const std::vector<Box> faint_upright = upright;
  upright = crossing(upright, with(known_across, across), gap);
  across = crossing(across, with(known_upright, upright), gap);
  upright = crossing(upright, with(known_across, across), gap);
  if (upright.size() > 1) {
    const int reach = height / kReach;
    std::vector<Box> reached(upright.size());
    std::ranges::transform(upright, reached.begin(),
                           [&](const Box& rule) { return reaching(rule, reach); });
    across = crossing(faint_across, with(known_upright, reached), gap);
    for (Box& rule : upright) rule = grown(rule, faint_upright, across, reach, words);
  }
  std::vector<Mark> marks;
  marks.reserve(across.size() + upright.size());
  for (const Box& box : across) marks.push_back({Mark::Kind::rule_across, box});
  for (const Box& box : upright) marks.push_back({Mark::Kind::rule_upright, box});
  return marks;
}

}  // namespace trichdan
