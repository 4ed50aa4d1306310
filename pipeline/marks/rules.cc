#include "marks/rules.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>

namespace trichdan {
namespace {

// Rules are looked for at half the resolution, any black pixel of four making one: a rule that a
// page lies askew under is then still a long run in some row.
constexpr int kScale = 2;

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
  const std::string sequence = across ? fmt::format("o{}.1 + c{}.1", length, gap)
                                      : fmt::format("o1.{} + c1.{}", length, gap);
  const PixPtr runs(pixMorphSequence(&ink, sequence.c_str(), 0));
  return runs ? components(*runs) : std::vector<Box>();
}

// Thin for its length, a slope of two degrees and a stroke of a sixtieth of an inch allowed for.
bool is_thin(int thickness, int length, int page_width) {
  return thickness <= length / 28 + page_width / 250 + 2;
}

}  // namespace

std::vector<Mark> find_rules(Pix& ink) {
  std::vector<Mark> marks;
  const PixPtr half(pixReduceRankBinary2(&ink, 1, nullptr));
  if (!half) return marks;
  const int width = pixGetWidth(&ink);
  const int height = pixGetHeight(&ink);
  const int run = std::max(width / kScale / 45, 8);
  for (const Box& box : long_runs(*half, run, true)) {
    if (box.width() * 14 < width || !is_thin(box.height(), box.width(), width)) continue;
    marks.push_back({Mark::Kind::rule_across, box});
  }
  for (const Box& box : long_runs(*half, run, false)) {
    if (box.height() * 40 < height || !is_thin(box.width(), box.height(), width)) continue;
    marks.push_back({Mark::Kind::rule_upright, box});
  }
  std::ranges::stable_sort(marks, {}, [](const Mark& mark) { return mark.box.y0; });
  return marks;
}

}  // namespace trichdan
