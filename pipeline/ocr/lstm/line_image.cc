#include "ocr/lstm/line_image.h"

#include <leptonica/allheaders.h>

#include "base/pix.h"

namespace trichdan::lstm {
namespace {

void copy_rows(Pix* image, std::vector<std::uint8_t>& pixels) {
  const int width = pixGetWidth(image);
  const int height = pixGetHeight(image);
  pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  std::uint8_t* to = pixels.data();
  for (int y = 0; y < height; ++y) {
    const l_uint32* row = pixGetData(image) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(image);
    for (int x = 0; x < width; ++x) *to++ = static_cast<std::uint8_t>(GET_DATA_BYTE(row, x));
  }
}

// To grey, and to the network's height where Leptonica's rounding missed it by a row.
PixPtr to_grey(Pix* scaled, int height) {
  PixPtr grey(pixGetDepth(scaled) == 8 ? pixClone(scaled) : pixConvertTo8(scaled, 0));
  if (grey == nullptr || pixGetHeight(grey.get()) == height) return grey;
  const float factor = static_cast<float>(height) / static_cast<float>(pixGetHeight(grey.get()));
  return PixPtr(pixScale(grey.get(), factor, factor));
}

bool fill(LineImage& line) {
  const PixPtr grey = to_grey(line.scaled.get(), line.height);
  if (grey == nullptr || pixGetHeight(grey.get()) != line.height) return false;
  line.width = pixGetWidth(grey.get());
  copy_rows(grey.get(), line.grey);
  return true;
}

}  // namespace

LineRefusal scale_line(Pix* line, int height, int least, LineImage& scaled) {
  scaled.width = 0;
  scaled.height = height;
  if (line == nullptr || pixGetWidth(line) <= 0 || pixGetHeight(line) <= 0) {
    return LineRefusal::empty;
  }
  const float factor = static_cast<float>(height) / static_cast<float>(pixGetHeight(line));
  scaled.scale = factor;
  if (factor * static_cast<float>(pixGetWidth(line)) > static_cast<float>(kWidestLine)) {
    return LineRefusal::too_wide;
  }
  const PixPtr deep(pixGetDepth(line) < 8 ? pixConvertTo8(line, 0) : pixClone(line));
  scaled.scaled.reset(deep == nullptr ? nullptr : pixScale(deep.get(), factor, factor));
  Pix* image = scaled.scaled.get();
  if (image == nullptr || pixGetWidth(image) < least || pixGetHeight(image) < least ||
      !fill(scaled)) {
    scaled.width = 0;
    return LineRefusal::too_small;
  }
  return LineRefusal::none;
}

void invert(LineImage& line) {
  pixInvert(line.scaled.get(), line.scaled.get());
  fill(line);
}

}  // namespace trichdan::lstm
