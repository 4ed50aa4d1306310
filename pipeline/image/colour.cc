#include "image/colour.h"

#include <leptonica/allheaders.h>

#include <algorithm>

#include "base/error.h"

namespace trichdan {
namespace {

const std::uint32_t* line_of(const Pix& image, int y) {
  auto* whole = const_cast<Pix*>(&image);
  return pixGetData(whole) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(whole);
}

int red_of(std::uint32_t pixel) {
  return static_cast<int>(pixel >> 24);
}
int green_of(std::uint32_t pixel) {
  return static_cast<int>(pixel >> 16 & 255);
}
int blue_of(std::uint32_t pixel) {
  return static_cast<int>(pixel >> 8 & 255);
}

struct Inks {
  int pixels = 0;
  int red = 0;   // clearly red
  int dark = 0;  // dark whatever its colour, in the red channel too
};

Inks inks_of(const Pix& colour) {
  constexpr int kEvery = 4;  // pixels, both ways
  constexpr int kRedder = 55;
  constexpr int kDark = 110;
  Inks inks;
  for (int y = kEvery / 2; y < pixGetHeight(&colour); y += kEvery) {
    const std::uint32_t* line = line_of(colour, y);
    for (int x = kEvery / 2; x < pixGetWidth(&colour); x += kEvery) {
      const int red = red_of(line[x]);
      ++inks.pixels;
      inks.red += red > green_of(line[x]) + kRedder && red > blue_of(line[x]) + kRedder ? 1 : 0;
      inks.dark += red < kDark ? 1 : 0;
    }
  }
  return inks;
}

// The bytes of a word in Leptonica's order: leftmost pixel highest.
template <typename Level>
PixPtr mapped(const Pix& colour, const Level& level) {
  const int width = pixGetWidth(&colour);
  const int height = pixGetHeight(&colour);
  PixPtr grey(pixCreateNoInit(width, height, 8));
  if (!grey) throw Error(ErrorKind::memory, "no memory for the page as grey");
  for (int y = 0; y < height; ++y) {
    const std::uint32_t* from = line_of(colour, y);
    std::uint32_t* to =
        pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.get());
    const int whole = width / 4;
    for (int i = 0; i < whole; ++i) {
      to[i] = level(from[4 * i]) << 24 | level(from[4 * i + 1]) << 16 |
              level(from[4 * i + 2]) << 8 | level(from[4 * i + 3]);
    }
    for (int x = whole * 4; x < width; ++x) SET_DATA_BYTE(to, x, level(from[x]));
  }
  return grey;
}

// White but for what is redder than it is green or blue. Black print over a stamp leaves a gap.
std::uint32_t without_redness(std::uint32_t pixel) {
  const int redness = red_of(pixel) - std::max(green_of(pixel), blue_of(pixel));
  return static_cast<std::uint32_t>(255 - std::max(redness, 0));
}

}  // namespace

Grey grey_of(const Pix& colour, bool remove_red) {
  constexpr int kRedInTenThousand = 4;
  const Inks inks = inks_of(colour);
  // A page printed in red alone would be gone in the red channel.
  const bool red = remove_red &&
                   static_cast<std::int64_t>(inks.red) * 10'000 >
                       static_cast<std::int64_t>(inks.pixels) * kRedInTenThousand &&
                   inks.dark * 2 > inks.red;
  if (red) {
    return {mapped(colour, [](std::uint32_t pixel) { return pixel >> 24; }),
            mapped(colour, without_redness)};
  }
  return {
      mapped(colour,
             [](std::uint32_t pixel) {
               return ((pixel >> 24) * 77 + (pixel >> 16 & 255) * 151 + (pixel >> 8 & 255) * 28) >>
                      8;
             }),
      nullptr};
}

}  // namespace trichdan
