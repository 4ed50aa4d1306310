// libFuzzer target: the line finder over small hostile images. The first bytes give the size and
// the depth, the rest is pixels, repeated until the image is full. Every line found must have a
// strip of its size, and boxes that lie on the page.
#include <leptonica/allheaders.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "ocr/lines/text_lines.h"

namespace {

constexpr std::size_t kHeader = 4;

trichdan::PixPtr image_of(const std::uint8_t* data, std::size_t size) {
  const int width = 1 + data[0] * 3;
  const int height = 1 + data[1] * 2;
  const int depths[] = {1, 8, 32};
  trichdan::PixPtr image(pixCreate(width, height, depths[data[2] % 3]));
  const int zoom = 1 + data[3] % 16;  // letters are larger than pixels
  const std::size_t pixels = size - kHeader;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const std::size_t cell =
          static_cast<std::size_t>(y / zoom) * 131 + static_cast<std::size_t>(x / zoom);
      const l_uint32 value = data[kHeader + cell % pixels];
      pixSetPixel(image.get(), x, y, pixGetDepth(image.get()) == 32 ? value * 0x01010100U : value);
    }
  }
  return image;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size <= kHeader) return 0;
  setMsgSeverity(L_SEVERITY_NONE);
  const trichdan::PixPtr image = image_of(data, size);
  const trichdan::lines::PageLines found(*image);
  for (std::size_t i = 0; i < found.lines().size(); ++i) {
    const trichdan::lines::Strip strip = found.strip(i);
    if (strip.image == nullptr) std::abort();
    for (const trichdan::Box& piece : strip.ink) {
      const trichdan::Box box = found.on_page(i, piece);
      if (box.x0 < 0 || box.y0 < 0 || box.x1 > pixGetWidth(image.get()) ||
          box.y1 > pixGetHeight(image.get()))
        std::abort();
    }
  }
  return 0;
}
