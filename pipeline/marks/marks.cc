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

std::vector<Mark> find_marks(const Pix& page, std::span<const Word> words) {
  const PixPtr ink = ink_of(page);
  if (!ink) return {};
  std::vector<Mark> marks = find_rules(*ink);
  const std::vector<Mark> raised = find_raised(*ink, words);
  marks.insert(marks.end(), raised.begin(), raised.end());
  return marks;
}

}  // namespace trichdan
