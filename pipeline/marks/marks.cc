#include "marks/marks.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/otsu.h"
#include "marks/dotted_rules.h"
#include "marks/raised.h"
#include "marks/rules.h"

namespace trichdan {
namespace {

std::array<double, 256> histogram_of(Pix& grey) {
  constexpr int kSampled = 3;  // every third row is enough for a threshold
  std::array<double, 256> histogram{};
  const int width = pixGetWidth(&grey);
  for (int y = 0; y < pixGetHeight(&grey); y += kSampled) {
    const l_uint32* const row =
        pixGetData(&grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&grey);
    for (int x = 0; x < width; ++x) ++histogram[GET_DATA_BYTE(row, x)];
  }
  return histogram;
}

// Ink by one threshold for the page: rules and figures are as dark as its text.
PixPtr ink_of(const Pix& page) {
  auto* const image = const_cast<Pix*>(&page);  // Leptonica's readers take no const
  const int depth = pixGetDepth(image);
  if (depth == 1) return PixPtr(pixClone(image));
  const bool is_grey = depth == 8 && pixGetColormap(image) == nullptr;
  const PixPtr grey(is_grey ? pixClone(image) : pixConvertTo8(image, 0));
  if (!grey) return nullptr;
  return PixPtr(pixThresholdToBinary(grey.get(), otsu_split(histogram_of(*grey)).below));
}

// The same with the threshold nearer to the paper: a hairline of a grey scan is nowhere as dark as
// print, and grain that comes with it forms no lines.
PixPtr faint_ink_of(const Pix& page) {
  auto* const image = const_cast<Pix*>(&page);
  if (pixGetDepth(image) != 8) return nullptr;
  constexpr int kLevels = 256;
  constexpr int kSample = 4;  // of as many rows and columns one
  NUMA* const counts = pixGetGrayHistogram(image, kSample);
  if (counts == nullptr) return nullptr;
  int split = 0;
  numaSplitDistribution(counts, 0.1F, &split, nullptr, nullptr, nullptr, nullptr, nullptr);
  int paper = split;
  float most = -1;
  for (int level = split; level < kLevels; ++level) {
    float count = 0;
    numaGetFValue(counts, level, &count);
    if (count <= most) continue;
    most = count;
    paper = level;
  }
  NUMA* gone = counts;
  numaDestroy(&gone);
  return PixPtr(pixThresholdToBinary(image, split + (paper - split) * 2 / 3));
}

// Whether a rule across meets two sides of cells: at their ends, or through them.
bool joins_sides(const Box& across, std::span<const Mark> rules) {
  constexpr int kReach = 6;  // pixels
  int sides = 0;
  for (const Mark& rule : rules) {
    const int x = (rule.box.x0 + rule.box.x1) / 2;
    const bool meets = rule.kind == Mark::Kind::rule_upright && across.x0 - kReach <= x &&
                       x <= across.x1 + kReach && rule.box.y0 - kReach <= across.y1 &&
                       across.y0 <= rule.box.y1 + kReach;
    sides += meets ? 1 : 0;
  }
  return sides >= 2;
}

// Rules across that part a table's rows and are fainter than its sides. Only there: what shines
// through the paper, shading and folds are faint lines too.
void add_hairlines(const Pix& page, std::vector<Mark>& rules) {
  const auto is_upright = [](const Mark& rule) { return rule.kind == Mark::Kind::rule_upright; };
  if (std::ranges::count_if(rules, is_upright) < 2) return;
  const PixPtr faint = faint_ink_of(page);
  if (!faint) return;
  std::vector<Mark> hairlines = find_rules(*faint);
  std::erase_if(hairlines, [&](const Mark& line) {
    return is_upright(line) || !joins_sides(line.box, rules);
  });
  rules.insert(rules.end(), hairlines.begin(), hairlines.end());
  std::ranges::stable_sort(rules, {}, [](const Mark& rule) { return rule.box.y0; });
}

}  // namespace

std::vector<Mark> find_marks(const Pix& page, std::span<const Word> words) {
  const PixPtr ink = ink_of(page);
  if (!ink) return {};
  std::vector<Mark> marks = find_rules(*ink);
  add_hairlines(page, marks);
  if (pixGetDepth(&page) == 1) {
    const std::vector<Mark> dotted = find_dotted_rules(*ink, marks, words);
    marks.insert(marks.end(), dotted.begin(), dotted.end());
    std::ranges::stable_sort(marks, {}, [](const Mark& rule) { return rule.box.y0; });
  }
  const std::vector<Mark> raised = find_raised(*ink, words);
  marks.insert(marks.end(), raised.begin(), raised.end());
  return marks;
}

}  // namespace trichdan
