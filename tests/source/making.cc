#include "making.h"

#include <leptonica/allheaders.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace trichdan {

namespace fs = std::filesystem;

TempFolder::TempFolder() {
  std::string name = (fs::temp_directory_path() / "trichdan-XXXXXX").string();
  path_ = mkdtemp(name.data());
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path TempFolder::file(std::string_view name, std::string_view bytes) const {
  std::ofstream(path_ / name, std::ios::binary) << bytes;
  return path_ / name;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

PixPtr picture(int width, int height, int depth) {
  PixPtr image(pixCreate(width, height, 32));
  pixSetAll(image.get());
  const auto bar = [&](double x, double y, double w, double h) {
    ::Box* box = boxCreate(static_cast<l_int32>(x * width), static_cast<l_int32>(y * height),
                           static_cast<l_int32>(w * width), static_cast<l_int32>(h * height));
    pixSetInRectArbitrary(image.get(), box, depth == 32 ? 0xc0202000 : 0);
    boxDestroy(&box);
  };
  bar(0.2, 0.1, 0.08, 0.8);
  bar(0.2, 0.1, 0.5, 0.08);
  bar(0.2, 0.4, 0.35, 0.08);
  bar(0.75, 0.8, 0.06, 0.05);
  pixSetResolution(image.get(), 200, 200);
  if (depth == 32) return image;
  PixPtr grey(pixConvertTo8(image.get(), 0));
  return depth == 8 ? std::move(grey) : PixPtr(pixThresholdToBinary(grey.get(), 128));
}

std::string encoded(Pix& image, int format) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  switch (format) {
    case IFF_JFIF_JPEG:
      pixWriteMemJpeg(&data, &size, &image, 90, 0);
      break;
    case IFF_PNG:
      pixWriteMemPng(&data, &size, &image, 0);
      break;
    case IFF_JP2:
      pixWriteMemJp2k(&data, &size, &image, 45, 4, 0, 0);
      break;
    case IFF_WEBP:
      pixWriteMemWebP(&data, &size, &image, 90, 0);
      break;
    default:
      pixWriteMemTiff(&data, &size, &image, format);
      break;
  }
  std::string bytes(reinterpret_cast<const char*>(data), data == nullptr ? 0 : size);
  lept_free(data);
  return bytes;
}

double difference(Pix& a, Pix& b) {
  const int width = std::min(pixGetWidth(&a), pixGetWidth(&b));
  const int height = std::min(pixGetHeight(&a), pixGetHeight(&b));
  if (std::max(pixGetWidth(&a), pixGetWidth(&b)) > width + 1 ||
      std::max(pixGetHeight(&a), pixGetHeight(&b)) > height + 1) {
    return 255;
  }
  const PixPtr grey_a(pixConvertTo8(&a, 0));
  const PixPtr grey_b(pixConvertTo8(&b, 0));
  double sum = 0;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      l_uint32 va = 0;
      l_uint32 vb = 0;
      pixGetPixel(grey_a.get(), x, y, &va);
      pixGetPixel(grey_b.get(), x, y, &vb);
      sum += std::abs(static_cast<double>(va) - static_cast<double>(vb));
    }
  }
  return sum / (static_cast<double>(width) * height);
}

}  // namespace trichdan
