#include "source/pdf_pixels.h"

#include <fmt/core.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <vector>

#include "base/error.h"

namespace trichdan {
namespace {

constexpr double kWhite = 0.98;

// The colours of an image with one component: one for each value a pixel may have.
std::vector<GfxRGB> palette_of(GfxImageColorMap& map) {
  std::vector<GfxRGB> palette(std::size_t{1} << static_cast<unsigned>(map.getBits()));
  for (std::size_t i = 0; i < palette.size(); ++i) {
    const auto value = static_cast<unsigned char>(i);
    map.getRGB(&value, &palette[i]);
  }
  return palette;
}

// Rows of an image as they come from its decoder.
class Rows {
 public:
  Rows(Stream& stream, std::size_t bytes_a_row, int rows)
      : stream_(stream), row_(bytes_a_row), rows_(rows) {
    stream_.reset();
  }
  ~Rows() { stream_.close(); }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  // The next row, or an empty span where the data end.
  std::span<unsigned char> next() {
    const int wanted = static_cast<int>(row_.size());
    if (stream_.doGetChars(wanted, row_.data()) < wanted) return {};
    ++read_;
    return row_;
  }
  // A few missing rows are blank paper at the foot, as scanners leave them; more is a broken image.
  void check_complete() const {
    if (read_ >= rows_ - rows_ / 20) return;
    throw Error(ErrorKind::damaged_page,
                fmt::format("the page's image breaks off after {} of its {} rows", read_, rows_),
                "Scan the page again or take another copy of the file");
  }

 private:
  Stream& stream_;
  std::vector<unsigned char> row_;
  int rows_;
  int read_ = 0;
};

PixPtr blank(int width, int height, int depth) {
  PixPtr image(pixCreate(width, height, depth));
  if (!image) throw Error(ErrorKind::memory, "there is no memory for the page's image");
  if (depth > 1) pixSetAll(image.get());
  return image;
}

l_uint32* line_of(Pix& image, int y) {
  return pixGetData(&image) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&image);
}

l_uint32 packed(const GfxRGB& rgb) {
  l_uint32 pixel = 0;
  composeRGBPixel(colToByte(rgb.r), colToByte(rgb.g), colToByte(rgb.b), &pixel);
  return pixel;
}

int value_at(std::span<const unsigned char> row, int x, int bits) {
  const auto at = static_cast<std::size_t>(x);
  return bits == 8 ? row[at] : (row[at / 8] >> (7U - at % 8U)) & 1U;
}

PixPtr take_palette(Stream& stream, int width, int height, GfxImageColorMap& map) {
  const std::vector<GfxRGB> palette = palette_of(map);
  const bool grey = std::ranges::all_of(palette, is_grey);
  const int bits = map.getBits();
  PixPtr image = blank(width, height, grey ? 8 : 32);
  Rows rows(stream, (static_cast<std::size_t>(width) * static_cast<std::size_t>(bits) + 7) / 8,
            height);
  for (int y = 0; y < height; ++y) {
    const auto row = rows.next();
    if (row.empty()) break;
    l_uint32* line = line_of(*image, y);
    for (int x = 0; x < width; ++x) {
      const GfxRGB& rgb = palette[static_cast<std::size_t>(value_at(row, x, bits))];
      if (grey) {
        SET_DATA_BYTE(line, x, colToByte(rgb.g));
      } else {
        line[x] = packed(rgb);
      }
    }
  }
  rows.check_complete();
  return image;
}

PixPtr take_colour(Stream& stream, int width, int height, GfxImageColorMap& map) {
  PixPtr image = blank(width, height, 32);
  Rows rows(stream,
            static_cast<std::size_t>(width) * static_cast<std::size_t>(map.getNumPixelComps()),
            height);
  for (int y = 0; y < height; ++y) {
    const auto row = rows.next();
    if (row.empty()) break;
    l_uint32* line = line_of(*image, y);
    map.getRGBLine(row.data(), line, width);
    for (int x = 0; x < width; ++x) line[x] <<= 8U;  // Leptonica keeps red in the highest byte
  }
  rows.check_complete();
  return image;
}

}  // namespace

bool is_grey(const GfxRGB& rgb) {
  const std::array parts{colToDbl(rgb.r), colToDbl(rgb.g), colToDbl(rgb.b)};
  const auto [low, high] = std::ranges::minmax(parts);
  return high - low <= kGreyTolerance;
}

bool is_white(const GfxRGB& rgb) {
  return std::min({colToDbl(rgb.r), colToDbl(rgb.g), colToDbl(rgb.b)}) >= kWhite;
}

bool is_colour(GfxImageColorMap& map) {
  if (map.getNumPixelComps() != 1) return true;
  if (map.getBits() > 8) return false;
  return !std::ranges::all_of(palette_of(map), is_grey);
}

bool can_be_taken(GfxImageColorMap& map) {
  if (!map.isOk()) return false;
  if (map.getNumPixelComps() == 1) return map.getBits() == 1 || map.getBits() == 8;
  return map.getBits() == 8;
}

PixPtr take_bilevel(Stream& stream, int width, int height, bool one_is_black) {
  PixPtr image = blank(width, height, 1);
  Rows rows(stream, (static_cast<std::size_t>(width) + 7) / 8, height);
  for (int y = 0; y < height; ++y) {
    const auto row = rows.next();
    if (row.empty()) break;
    if (!one_is_black) {
      for (unsigned char& byte : row) byte = static_cast<unsigned char>(~byte);
    }
    std::memcpy(line_of(*image, y), row.data(), row.size());
  }
  rows.check_complete();
  pixEndianByteSwap(image.get());
  pixSetPadBits(image.get(), 0);
  return image;
}

PixPtr take(Stream& stream, int width, int height, GfxImageColorMap& map) {
  if (map.getNumPixelComps() > 1) return take_colour(stream, width, height, map);
  if (map.getBits() == 1) {
    const std::vector<GfxRGB> palette = palette_of(map);
    const std::array levels{packed(palette[0]) >> 8U, packed(palette[1]) >> 8U};
    if (levels == std::array<l_uint32, 2>{0, 0xffffff}) {
      return take_bilevel(stream, width, height, false);
    }
    if (levels == std::array<l_uint32, 2>{0xffffff, 0}) {
      return take_bilevel(stream, width, height, true);
    }
  }
  return take_palette(stream, width, height, map);
}

}  // namespace trichdan
