#include "ocr/lines/bilevel.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>

#include "base/otsu.h"
#include "ocr/lines/pixels.h"

namespace trichdan::lines {
namespace {

constexpr int kOneValue = 128;  // the threshold of an image of one value: it is black or white
constexpr int kSampled = 3;     // every third row of pixels is enough for a threshold

Pix* loose(const Pix& page) {
  return const_cast<Pix*>(&page);  // Leptonica's readers take no const
}

// Brightness with the weights Leptonica gives the colours, which is what the models were trained
// on.
PixPtr brightness_of(Pix& colour) {
  const int width = pixGetWidth(&colour);
  const int height = pixGetHeight(&colour);
  PixPtr grey(pixCreate(width, height, 8));
  for (int y = 0; grey != nullptr && y < height; ++y) {
    const l_uint32* const from = row_of(colour, y);
    l_uint32* const to = row_of(*grey, y);
    for (int x = 0; x < width; ++x) {
      const l_uint32 pixel = from[x];
      const l_uint32 value =
          (77 * (pixel >> 24U) + 128 * (pixel >> 16U & 255U) + 51 * (pixel >> 8U & 255U)) >> 8U;
      SET_DATA_BYTE(to, x, value);
    }
  }
  return grey;
}

std::array<double, 256> histogram_of(const Pix& grey) {
  std::array<double, 256> histogram{};
  auto& image = const_cast<Pix&>(grey);
  const int width = pixGetWidth(&image);
  for (int y = 0; y < pixGetHeight(&image); y += kSampled) {
    const l_uint32* const row = row_of(image, y);
    for (int x = 0; x < width; ++x) ++histogram[GET_DATA_BYTE(row, x)];
  }
  return histogram;
}

// The commonest value above the threshold.
int paper_of(const std::array<double, 256>& histogram, int threshold) {
  const auto most = std::max_element(histogram.begin() + threshold, histogram.end());
  return static_cast<int>(most - histogram.begin());
}

}  // namespace

PixPtr plain(const Pix& page) {
  PixPtr flat(pixRemoveColormap(loose(page), REMOVE_CMAP_BASED_ON_SRC));
  if (flat == nullptr || pixGetDepth(flat.get()) == 1) return flat;
  if (pixGetDepth(flat.get()) == 32) return brightness_of(*flat);
  return PixPtr(pixConvertTo8(flat.get(), 0));
}

Bilevel bilevel(Pix& image) {
  if (pixGetDepth(&image) == 1) return {PixPtr(pixClone(&image)), 0};
  const auto histogram = histogram_of(image);
  const int below = otsu_split(histogram).below;
  const int threshold = below == 0 ? kOneValue : below;
  return {PixPtr(pixThresholdToBinary(&image, threshold)), paper_of(histogram, threshold)};
}

}  // namespace trichdan::lines
