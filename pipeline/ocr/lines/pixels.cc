#include "ocr/lines/pixels.h"

#include <leptonica/allheaders.h>

namespace trichdan::lines {

std::uint32_t* row_of(Pix& image, int y) {
  return pixGetData(&image) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&image);
}

void clear(Pix& image, std::int32_t y, std::int32_t x0, std::int32_t x1) {
  l_uint32* const row = row_of(image, y);
  for (std::int32_t x = x0; x < x1; ++x) {
    if (x % 32 == 0 && x + 32 <= x1) {
      row[x / 32] = 0;
      x += 31;
    } else {
      CLEAR_DATA_BIT(row, x);
    }
  }
}

}  // namespace trichdan::lines
