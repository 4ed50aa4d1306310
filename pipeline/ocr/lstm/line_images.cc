#include "ocr/lstm/line_images.h"

#include <leptonica/allheaders.h>

#include <algorithm>

#include "base/pix.h"

namespace trichdan::lstm {
namespace {

// Ink is what is darker than these shares of the paper's brightness. Set on development pages.
constexpr std::array<double, 2> kInkBelow{0.75, 0.86};

PixPtr moved(Pix* line, int down) {
  PixPtr copy(pixCopy(nullptr, line));
  if (copy != nullptr) pixRasteropIP(copy.get(), 0, down, L_BRING_IN_WHITE);
  return copy;
}

// The commonest value.
int paper_of(Pix* grey) {
  std::array<int, 256> counts{};
  for (int y = 0; y < pixGetHeight(grey); ++y) {
    l_uint32* const row = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
    for (int x = 0; x < pixGetWidth(grey); ++x) ++counts[GET_DATA_BYTE(row, x)];
  }
  return static_cast<int>(std::ranges::max_element(counts) - counts.begin());
}

}  // namespace

void LineImages::reset(Pix* line, int height) {
  line_ = line;
  height_ = height;
  made_ = 0;
  asked_ = false;
}

std::span<const LineImage> LineImages::more() {
  if (!asked_ && line_ != nullptr) {
    if (pixGetDepth(line_) == 1) {
      const int row = std::max(1, pixGetHeight(line_) / height_);
      for (const int shift : {-row, row}) add(moved(line_, shift).get());
    } else if (pixGetDepth(line_) == 8) {
      const int paper = paper_of(line_);
      for (const double share : kInkBelow) {
        add(PixPtr(pixThresholdToBinary(line_, static_cast<int>(share * paper))).get());
      }
    }
  }
  asked_ = true;
  return std::span(images_).first(made_);
}

void LineImages::add(Pix* line) {
  if (line != nullptr && scale_line(line, height_, 1, images_[made_]) == LineRefusal::none) ++made_;
}

}  // namespace trichdan::lstm
