#include "source/pixels.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace trichdan {
namespace {

constexpr double kA4Width = 8.27;  // inches

PixPtr without_colour_map(PixPtr image) {
  if (pixGetColormap(image.get()) == nullptr) return image;
  if (pixGetDepth(image.get()) == 1) return PixPtr(pixConvertTo1(image.get(), 128));
  return PixPtr(pixRemoveColormap(image.get(), REMOVE_CMAP_BASED_ON_SRC));
}

}  // namespace

PixPtr plain(PixPtr image) {
  image = without_colour_map(std::move(image));
  if (image && pixGetDepth(image.get()) == 32 && pixGetSpp(image.get()) == 4) {
    image.reset(pixAlphaBlendUniform(image.get(), 0xffffff00));
  }
  if (!image) return image;
  switch (pixGetDepth(image.get())) {
    case 1:
    case 8:
    case 32:
      return image;
    case 24:
      return PixPtr(pixConvert24To32(image.get()));
    default:
      return PixPtr(pixConvertTo8(image.get(), 0));
  }
}

int believable_dpi(int said, int width, int height) {
  const int shorter = std::min(width, height);
  const double inches = said > 0 ? static_cast<double>(shorter) / said : 0;
  if (inches >= 2 && inches <= 17) return said;
  return std::clamp(static_cast<int>(std::lround(shorter / kA4Width)), 50, 2400);
}

PixPtr with_square_pixels(PixPtr image) {
  l_int32 x = 0;
  l_int32 y = 0;
  pixGetResolution(image.get(), &x, &y);
  if (x <= 0 || y <= 0 || std::abs(x - y) * 20 <= std::max(x, y)) return image;
  const int larger = std::max(x, y);
  const auto fx = static_cast<float>(larger) / static_cast<float>(x);
  const auto fy = static_cast<float>(larger) / static_cast<float>(y);
  PixPtr scaled(pixGetDepth(image.get()) == 1 ? pixScaleBySampling(image.get(), fx, fy)
                                              : pixScale(image.get(), fx, fy));
  if (!scaled) return image;
  pixSetResolution(scaled.get(), larger, larger);
  return scaled;
}

PixPtr upright(PixPtr image, int orientation) {
  if (!image || orientation <= 1 || orientation > 8) return image;
  const bool mirrored =
      orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
  if (mirrored) image.reset(pixFlipLR(nullptr, image.get()));
  // Quarter turns clockwise still wanted once any mirroring is undone.
  constexpr int kTurns[] = {0, 0, 0, 2, 2, 3, 1, 1, 3};
  const int turns = kTurns[orientation];
  if (turns != 0 && image) image.reset(pixRotateOrth(image.get(), turns));
  return image;
}

}  // namespace trichdan
