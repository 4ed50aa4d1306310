// ocr, internal: lines of a part of a page as Tesseract's layout analysis finds them, through its
// public interface. No model is loaded.
//
// Belongs to one thread. About 15 ms for a tenth of a page.
#pragma once

#include <memory>
#include <vector>

#include "base/geometry.h"
#include "base/pix.h"

namespace trichdan {

struct LayoutLine {
  PixPtr image;         // cut out with a little paper around, other blocks left out
  std::int32_t x0 = 0;  // of `image`, pixels of the page
  std::int32_t y0 = 0;
  std::int32_t block = 0;  // ordinals, in reading order
};

class LayoutLines {
 public:
  LayoutLines();
  ~LayoutLines();
  LayoutLines(const LayoutLines&) = delete;
  LayoutLines& operator=(const LayoutLines&) = delete;

  // In reading order; none where there is no text. `part` lies inside the page. Never throws for
  // what is on the page.
  std::vector<LayoutLine> find(const Pix& page, const Box& part, int dpi);

 private:
  struct Api;
  std::unique_ptr<Api> api_;
};

}  // namespace trichdan
