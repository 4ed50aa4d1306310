#include "marks/rules.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdlib>

namespace trichdan {
namespace {

// Rules are looked for at half the resolution, any black pixel of four making one: a rule that a
// page lies askew under is then still a long run in some row.
constexpr int kScale = 2;
constexpr std::size_t kMostPieces = 4000;

std::vector<Box> components(Pix& ink) {
  std::vector<Box> boxes;
  Boxa* found = pixConnCompBB(&ink, 8);
  for (int i = 0; i < boxaGetCount(found); ++i) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 w = 0;
    l_int32 h = 0;
    boxaGetBoxGeometry(found, i, &x, &y, &w, &h);
    boxes.push_back({x * kScale, y * kScale, (x + w) * kScale, (y + h) * kScale});
  }
  boxaDestroy(&found);
  return boxes;
}

// Runs of at least `length` along one direction, breaks of less than a third of that closed.
std::vector<Box> long_runs(Pix& ink, int length, bool across) {
  const int gap = std::max(length / 3, 2);
  // Made thicker first: a thin rule of a page askew then runs on over its steps from row to row.
  // Letters stay apart.
  const std::string sequence = across ? fmt::format("d1.3 + o{}.1 + c{}.1", length, gap)
                                      : fmt::format("d3.1 + o1.{} + c1.{}", length, gap);
  const PixPtr runs(pixMorphSequence(&ink, sequence.c_str(), 0));
  return runs ? components(*runs) : std::vector<Box>();
}

// Thin for its length, a slope of two degrees and a stroke of a sixtieth of an inch allowed for.
bool is_thin(int thickness, int length, int page_width) {
  return thickness <= length / 28 + page_width / 250 + 2;
}

// A chain of pieces: bad copies break thin rules.
struct Chain {
  Box box;
  Box last;
  int inked = 0;  // pixels of its length that pieces cover
};

bool continues(const Chain& chain, const Box& piece, int most_gap) {
  const int gap = piece.x0 - chain.last.x1;
  const int middle = (piece.y0 + piece.y1) / 2;
  const int last_middle = (chain.last.y0 + chain.last.y1) / 2;
  return std::abs(gap) <= most_gap && piece.x1 > chain.last.x1 &&
         std::abs(middle - last_middle) <= 3 * kScale + std::min(piece.width(), most_gap) / 20;
}

// Pieces of rules across, in any order, to whole rules.
std::vector<Box> chained(std::vector<Box> pieces, int most_gap) {
  std::ranges::sort(pieces, {}, &Box::x0);
  std::vector<Chain> chains;
  for (const Box& piece : pieces) {
    const auto chain = std::ranges::find_if(
        chains, [&](const Chain& one) { return continues(one, piece, most_gap); });
    if (chain == chains.end()) {
      chains.push_back({piece, piece, piece.width()});
    } else {
      chain->box = united(chain->box, piece);
      chain->last = piece;
      chain->inked += piece.width();
    }
  }
  std::vector<Box> rules;
  for (const Chain& chain : chains) {
    if (chain.inked * 5 >= chain.box.width() * 4) rules.push_back(chain.box);
  }
  return rules;
}

// Whether a long rule stands where a short one does, higher or lower, as far as paper may be askew:
// a side of a single row between merged ones. Letters are as tall, but stand anywhere.
bool goes_on_elsewhere(const Box& box, const std::vector<Box>& upright, int height) {
  constexpr int kReach = 4;  // pixels
  return std::ranges::any_of(upright, [&](const Box& other) {
    const int apart = std::max(other.y0 - box.y1, box.y0 - other.y1);
    const int aside = kReach + std::max(apart, 0) / 40;
    return other.height() * 40 >= height && apart > -kReach && other.x0 - aside < box.x1 &&
           box.x0 - aside < other.x1;
  });
}

Box swapped(const Box& box) {
  return {box.y0, box.x0, box.y1, box.x1};
}

std::vector<Box> rules_of(Pix& half, int run, int most_gap, bool across) {
  std::vector<Box> pieces = long_runs(half, run, across);
  // More than any form has: hatching or grain.
  if (pieces.size() > kMostPieces) return {};
  if (across) return chained(std::move(pieces), most_gap);
  std::ranges::transform(pieces, pieces.begin(), swapped);
  std::vector<Box> rules = chained(std::move(pieces), most_gap);
  std::ranges::transform(rules, rules.begin(), swapped);
  return rules;
}

}  // namespace

std::vector<Mark> find_rules(Pix& ink) {
  std::vector<Mark> marks;
  const PixPtr half(pixReduceRankBinary2(&ink, 1, nullptr));
  if (!half) return marks;
  const int width = pixGetWidth(&ink);
  const int height = pixGetHeight(&ink);
  const int run = std::max(width / kScale / 45, 8);
  const int most_gap = width / 50;
  for (const Box& box : rules_of(*half, run, most_gap, true)) {
    if (box.width() * 14 < width || !is_thin(box.height(), box.width(), width)) continue;
    marks.push_back({Mark::Kind::rule_across, box});
  }
  std::vector<Box> upright = rules_of(*half, run, most_gap, false);
  std::erase_if(upright,
                [&](const Box& box) { return !is_thin(box.width(), box.height(), width); });
  for (const Box& box : upright) {
    const bool rule = box.height() * 40 >= height ||
                      (box.height() * 60 >= height && goes_on_elsewhere(box, upright, height));
    if (rule) marks.push_back({Mark::Kind::rule_upright, box});
  }
  std::ranges::stable_sort(marks, {}, [](const Mark& mark) { return mark.box.y0; });
  return marks;
}

}  // namespace trichdan
