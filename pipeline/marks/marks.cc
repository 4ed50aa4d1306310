#include "marks/marks.h"

#include <leptonica/allheaders.h>

#include "marks/raised.h"
#include "marks/rules.h"

namespace trichdan {
namespace {

// Ink by one threshold for the page: rules and figures are as dark as its text.
PixPtr ink_of(const Pix& page) {
  auto* const image = const_cast<Pix*>(&page);  // Leptonica's readers take no const
  if (pixGetDepth(image) == 1) return PixPtr(pixClone(image));
  const PixPtr grey(pixConvertTo8(image, 0));
  if (!grey) return nullptr;
  Pix* ink = nullptr;
  pixOtsuAdaptiveThreshold(grey.get(), pixGetWidth(image), pixGetHeight(image), 0, 0, 0, nullptr,
                           &ink);
  return PixPtr(ink);
}

}  // namespace

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

std::vector<Mark> find_marks(const Pix& page, std::span<const Word> words) {
  const PixPtr ink = ink_of(page);
  if (!ink) return {};
  const PixPtr faint = faint_ink_of(page);
  std::vector<Mark> marks = find_rules(faint ? *faint : *ink);
  const std::vector<Mark> raised = find_raised(*ink, words);
  marks.insert(marks.end(), raised.begin(), raised.end());
  return marks;
}

}  // namespace trichdan
