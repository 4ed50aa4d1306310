#include "export/crops.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace trichdan {
namespace {

constexpr int kMargin = 24;       // pixels of the page around what is shown
constexpr int kMostHeight = 700;  // of a crop, before it is scaled
constexpr int kWidest = 900;      // pixels of the picture
constexpr int kQuality = 70;

std::string base64(std::string_view bytes) {
  static constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t at) {
      return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
    };
    const unsigned group = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
    for (int digit = 0; digit < 4; ++digit) {
      const bool padding = i + static_cast<std::size_t>(digit) > bytes.size();
      text += padding ? '=' : kDigits[group >> (18 - 6 * digit) & 63];
    }
  }
  return text;
}

std::string jpeg(Pix* image) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  if (pixWriteMemJpeg(&data, &size, image, kQuality, 0) != 0) return {};
  std::string bytes(reinterpret_cast<const char*>(data), size);
  std::free(data);
  return bytes;
}

// The lines of the boxes, the whole width of the page: a figure is nothing without its sentence.
Box around(const std::vector<Box>& boxes, int width, int height) {
  Box all;
  for (const Box& box : boxes) all = united(all, box);
  all = {kMargin, all.y0 - kMargin, width - kMargin, all.y1 + kMargin};
  all.y1 = std::min(all.y1, all.y0 + kMostHeight);
  return {std::max(all.x0, 0), std::max(all.y0, 0), std::min(all.x1, width),
          std::min(all.y1, height)};
}

void frame(Pix* image, const std::vector<Box>& boxes, const Box& crop) {
  for (const Box& box : boxes) {
    ::Box* rim =
        boxCreate(box.x0 - crop.x0 - 3, box.y0 - crop.y0 - 3, box.width() + 6, box.height() + 6);
    pixRenderBoxArb(image, rim, 3, 200, 30, 30);
    boxDestroy(&rim);
  }
}

PixPtr cut(Pix* page, const Box& crop) {
  ::Box* part = boxCreate(crop.x0, crop.y0, crop.width(), crop.height());
  const PixPtr piece(pixClipRectangle(page, part, nullptr));
  boxDestroy(&part);
  return PixPtr(piece == nullptr ? nullptr : pixConvertTo32(piece.get()));
}

}  // namespace

std::string Crops::data_uri(int page, const std::vector<Box>& boxes) {
  if (boxes.empty()) return {};
  Pix* whole = images_.page(page);
  if (whole == nullptr) {
    if (images_.error()) why_ = images_.error()->describe();
    return {};
  }
  const Box crop = around(boxes, pixGetWidth(whole), pixGetHeight(whole));
  if (crop.empty()) return {};
  PixPtr piece = cut(whole, crop);
  if (piece == nullptr) return {};
  frame(piece.get(), boxes, crop);
  const float scale =
      std::min(1.0F, static_cast<float>(kWidest) / static_cast<float>(crop.width()));
  const PixPtr small(pixScale(piece.get(), scale, scale));
  const std::string bytes = small == nullptr ? std::string() : jpeg(small.get());
  return bytes.empty() ? std::string() : "data:image/jpeg;base64," + base64(bytes);
}

}  // namespace trichdan
