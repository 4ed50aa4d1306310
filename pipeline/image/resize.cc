#include "image/resize.h"

#include <leptonica/allheaders.h>

#include <algorithm>

#include "base/error.h"

namespace trichdan {
namespace {

constexpr int kUsualDpi = 250;

PixPtr checked(Pix* image) {
  if (image == nullptr) throw Error(ErrorKind::memory, "no memory for another size of the page");
  return PixPtr(image);
}

}  // namespace

int reduction_for(int dpi) {
  return std::clamp(dpi / kUsualDpi, 1, 8);
}

PixPtr reduced(const Pix& image, int times) {
  auto* whole = const_cast<Pix*>(&image);
  const auto factor = 1.0F / static_cast<float>(times);
  if (pixGetDepth(&image) == 1) return checked(pixScaleToGray(whole, factor));
  return checked(pixScaleAreaMap(whole, factor, factor));
}

int enlargement_for(int dpi) {
  constexpr int kReadable = 120;
  return dpi >= kReadable ? 1 : std::clamp((kUsualDpi - 50) / std::max(1, dpi), 2, 4);
}

PixPtr enlarged(const Pix& image, int times) {
  const PixPtr grey(pixGetDepth(&image) == 1
                        ? pixConvert1To8(nullptr, const_cast<Pix*>(&image), 255, 0)
                        : pixClone(const_cast<Pix*>(&image)));
  const auto factor = static_cast<float>(times);
  return checked(pixScaleGrayLI(grey.get(), factor, factor));
}

}  // namespace trichdan
