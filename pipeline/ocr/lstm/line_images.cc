#include "ocr/lstm/line_images.h"

#include <leptonica/allheaders.h>

#include <algorithm>

#include "base/pix.h"

namespace trichdan::lstm {

void LineImages::reset(Pix* line, int height) {
  line_ = line;
  height_ = height;
  made_ = 0;
  asked_ = false;
}

std::span<const LineImage> LineImages::shifted() {
  if (!asked_ && line_ != nullptr) {
    const int row = std::max(1, pixGetHeight(line_) / height_);
    for (const int shift : {-row, row}) {
      const PixPtr moved(pixCopy(nullptr, line_));
      if (moved == nullptr) continue;
      pixRasteropIP(moved.get(), 0, shift, L_BRING_IN_WHITE);
      if (scale_line(moved.get(), height_, 1, images_[made_]) == LineRefusal::none) ++made_;
    }
  }
  asked_ = true;
  return std::span(images_).first(made_);
}

}  // namespace trichdan::lstm
