// Page images of the corpus, and what can be done to them.
#pragma once

#include <leptonica/allheaders.h>

#include <string>
#include <utility>

#include "source/source.h"

namespace trichdan {

inline PageImage corpus_page(const std::string& file, int page, int render_dpi = 300) {
  SourceLimits limits;
  limits.render_dpi = render_dpi;
  return open_document(std::string(TRICHDAN_SOURCE_DIR) + "/corpus/" + file, limits)->image(page);
}

// 1 bit a pixel.
inline PixPtr bits_of(const Pix& image) {
  auto* whole = const_cast<Pix*>(&image);
  if (pixGetDepth(whole) == 1) return PixPtr(pixCopy(nullptr, whole));
  const PixPtr grey(pixConvertTo8(whole, 0));
  return PixPtr(pixConvertTo1(grey.get(), 160));
}

inline PixPtr turned_pixels(const Pix& image, int quarters) {
  return PixPtr(pixRotateOrth(const_cast<Pix*>(&image), quarters));
}

// Turned clockwise about its middle, on white.
inline PixPtr askew(const Pix& image, double degrees) {
  constexpr double kDegree = 3.14159265358979 / 180;
  const PixPtr grey(pixConvertTo8(const_cast<Pix*>(&image), 0));
  return PixPtr(pixRotateAM(grey.get(), static_cast<float>(degrees * kDegree), L_BRING_IN_WHITE));
}

inline int ink_in(const Pix& bits) {
  l_int32 count = 0;
  pixCountPixels(const_cast<Pix*>(&bits), &count, nullptr);
  return count;
}

// Pixels of ink in `before` that are none in `after`.
inline int ink_lost(const Pix& before, const Pix& after) {
  const PixPtr lost(pixSubtract(nullptr, const_cast<Pix*>(&before), const_cast<Pix*>(&after)));
  return ink_in(*lost);
}

}  // namespace trichdan
