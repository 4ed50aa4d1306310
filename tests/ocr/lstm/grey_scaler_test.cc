// Scaling has Leptonica's bits, whatever the size.
#include "ocr/lstm/grey_scaler.h"

#include <gmock/gmock.h>
#include <leptonica/allheaders.h>

#include "base/pix.h"

namespace trichdan::lstm {
namespace {

PixPtr noise(int width, int height, int depth) {
  PixPtr image(pixCreate(width, height, depth));
  std::uint32_t random = 99;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      random = random * 1664525 + 1013904223;
      pixSetPixel(image.get(), x, y, random >> (32 - depth));
    }
  }
  return image;
}

std::vector<std::uint8_t> by_leptonica(Pix* image, float factor) {
  const PixPtr grey(pixConvertTo8(image, 0));
  const PixPtr scaled(pixScale(grey.get(), factor, factor));
  std::vector<std::uint8_t> pixels;
  for (int y = 0; y < pixGetHeight(scaled.get()); ++y) {
    for (int x = 0; x < pixGetWidth(scaled.get()); ++x) {
      l_uint32 pixel = 0;
      pixGetPixel(scaled.get(), x, y, &pixel);
      pixels.push_back(static_cast<std::uint8_t>(pixel));
    }
  }
  return pixels;
}

TEST(GreyScaler, HasLeptonicasBitsForEveryHeightOfALine) {
  GreyScaler scaler;
  int scaled = 0;
  for (int height = 2; height < 260; height += height < 80 ? 1 : 7) {
    for (const int depth : {1, 8}) {
      const PixPtr line = noise(3 * height + height % 5, height, depth);
      const float factor = 36.F / static_cast<float>(height);
      std::vector<std::uint8_t> got;
      if (!scaler.scale(line.get(), factor, got)) continue;
      ++scaled;
      ASSERT_EQ(got, by_leptonica(line.get(), factor)) << height << " rows, " << depth << " bits";
    }
  }
  EXPECT_GT(scaled, 150);
}

TEST(GreyScaler, LeavesTheRestToLeptonica) {
  GreyScaler scaler;
  std::vector<std::uint8_t> result;
  EXPECT_FALSE(scaler.scale(noise(90, 36, 8).get(), 1, result)) << "a copy";
  EXPECT_FALSE(scaler.scale(noise(90, 72, 8).get(), 0.5, result)) << "halving by other means";
  EXPECT_FALSE(scaler.scale(noise(90, 40, 32).get(), 0.9F, result)) << "colour";
  EXPECT_FALSE(scaler.scale(noise(90, 40, 8).get(), 0.01F, result)) << "a tiny factor";
}

}  // namespace
}  // namespace trichdan::lstm
