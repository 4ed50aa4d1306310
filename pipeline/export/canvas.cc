#include "export/canvas.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <sstream>

#include "base/error.h"

namespace trichdan {
namespace {

// Wide enough for labels to be read beside lines of print, small enough to be looked at and sent.
constexpr int kNarrowest = 1000;
constexpr int kWidest = 1654;  // A4 at 200 dpi
constexpr int kFast = 3;       // of zlib's levels: a picture is written once and looked at once
constexpr float kTint = 0.22F;
constexpr int kMargin = 12;  // of the legend

struct FontDeleter {
  void operator()(L_Bmf* font) const { bmfDestroy(&font); }
};
using Font = std::unique_ptr<L_Bmf, FontDeleter>;

// Built into Leptonica, made once: sizes are points at 300 dpi.
L_Bmf* small_font() {
  thread_local const Font font(bmfCreate(nullptr, 6));
  return font.get();
}
L_Bmf* large_font() {
  thread_local const Font font(bmfCreate(nullptr, 10));
  return font.get();
}

int width_of(L_Bmf* font, const std::string& text) {
  int width = 0;
  bmfGetStringWidth(font, text.c_str(), &width);
  return width;
}

// What a font's lines need.
int height_of(L_Bmf* font) {
  return font->lineheight;
}

// The words of a line in as many lines as the width needs.
std::vector<std::string> wrapped(L_Bmf* font, const std::string& text, int width) {
  std::vector<std::string> lines{""};
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    std::string longer = lines.back().empty() ? word : lines.back() + " " + word;
    if (lines.back().empty() || width_of(font, longer) <= width) {
      lines.back() = std::move(longer);
    } else {
      lines.push_back(std::move(word));
    }
  }
  return lines;
}

void write(Pix* picture, L_Bmf* font, const std::string& text, int x, int y) {
  pixSetTextline(picture, font, text.c_str(), 0, x, y + font->baselinetab['A' - 32], nullptr,
                 nullptr);
}

PixPtr checked(Pix* image) {
  if (image == nullptr) throw Error(ErrorKind::memory, "there is no memory for the page's picture");
  return PixPtr(image);
}

std::uint32_t pixel_of(Colour colour) {
  std::uint32_t pixel = 0;
  composeRGBPixel(colour.red, colour.green, colour.blue, &pixel);
  return pixel;
}

struct BoxDeleter {
  void operator()(::Box* box) const { boxDestroy(&box); }
};
using Rectangle = std::unique_ptr<::Box, BoxDeleter>;

Rectangle rectangle(const Box& box) {
  return Rectangle(boxCreate(box.x0, box.y0, std::max(box.width(), 1), std::max(box.height(), 1)));
}

// Ink stays black: of a grey or coloured pixel the darker of itself and the tint is taken.
void multiply(Pix* picture, const Box& box, Colour colour) {
  const auto mixed = [](int light, int value) {
    return light * static_cast<int>(std::lround(255 - kTint * static_cast<float>(255 - value))) /
           255;
  };
  const int x1 = std::min(box.x1, pixGetWidth(picture));
  const int y1 = std::min(box.y1, pixGetHeight(picture));
  const std::ptrdiff_t stride = pixGetWpl(picture);
  for (int y = std::max(box.y0, 0); y < y1; ++y) {
    std::uint32_t* row = pixGetData(picture) + y * stride;
    for (int x = std::max(box.x0, 0); x < x1; ++x) {
      int red = 0;
      int green = 0;
      int blue = 0;
      extractRGBValues(row[x], &red, &green, &blue);
      composeRGBPixel(mixed(red, colour.red), mixed(green, colour.green), mixed(blue, colour.blue),
                      &row[x]);
    }
  }
}

}  // namespace

Canvas::Canvas(const Pix& image, const PageReading& reading)
    : width_(reading.width), height_(reading.height), turn_(reading.turn) {
  Pix* whole = const_cast<Pix*>(&image);  // Leptonica reads it only
  if (width_ <= 0) width_ = pixGetWidth(whole);
  if (height_ <= 0) height_ = pixGetHeight(whole);
  const bool across = (turn_ & 1) != 0;
  const int shown_width = across ? pixGetHeight(whole) : pixGetWidth(whole);
  const double scale =
      static_cast<double>(std::clamp(shown_width, kNarrowest, kWidest)) / shown_width;
  const auto factor = static_cast<float>(scale);
  // Grey first: a bilevel page made smaller is legible only in grey.
  const PixPtr grey =
      checked(pixGetDepth(whole) == 1 ? (factor < 1 ? pixScaleToGray(whole, factor)
                                                    : pixConvert1To8(nullptr, whole, 255, 0))
                                      : pixClone(whole));
  const bool sized = pixGetDepth(whole) == 1 && factor < 1;
  const PixPtr colour = checked(pixConvertTo32(grey.get()));
  const PixPtr scaled =
      checked(sized ? pixClone(colour.get()) : pixScale(colour.get(), factor, factor));
  // A copy even where nothing is turned: `scaled` may be the caller's image.
  picture_ =
      checked(turn_ == 0 ? pixCopy(nullptr, scaled.get()) : pixRotateOrth(scaled.get(), turn_ & 3));
  scale_x_ = static_cast<double>(pixGetWidth(picture_.get())) / (across ? height_ : width_);
  scale_y_ = static_cast<double>(pixGetHeight(picture_.get())) / (across ? width_ : height_);
}

Box Canvas::placed(const Box& box) const {
  const Box upright = turned(box, turn_, width_, height_);
  const auto x = [&](int value) { return static_cast<int>(std::lround(value * scale_x_)); };
  const auto y = [&](int value) { return static_cast<int>(std::lround(value * scale_y_)); };
  return {x(upright.x0), y(upright.y0), x(upright.x1), y(upright.y1)};
}

void Canvas::tint(const Box& box, Colour colour) {
  multiply(picture_.get(), placed(box), colour);
}

void Canvas::frame(const Box& box, Colour colour, int width, int away) {
  Box at = placed(box);
  at = {at.x0 - away, at.y0 - away, at.x1 + away, at.y1 + away};
  pixRenderBoxArb(picture_.get(), rectangle(at).get(), width, colour.red, colour.green,
                  colour.blue);
}

void Canvas::tie(const Box& from, const Box& to, Colour colour) {
  const Box a = placed(from);
  const Box b = placed(to);
  pixRenderLineArb(picture_.get(), (a.x0 + a.x1) / 2, (a.y0 + a.y1) / 2, b.x0, (b.y0 + b.y1) / 2, 2,
                   colour.red, colour.green, colour.blue);
}

void Canvas::label(const Box& box, Colour colour, const std::string& text, Side side) {
  L_Bmf* font = small_font();
  const Box at = placed(box);
  const int width = width_of(font, text) + 6;
  const int height = height_of(font) + 2;
  const int x = std::clamp(side == Side::left ? at.x0 - width - 4 : at.x0, 0,
                           std::max(0, pixGetWidth(picture_.get()) - width));
  const int y = std::clamp(side == Side::left ? at.y0 : at.y0 - height - 1, 0,
                           std::max(0, pixGetHeight(picture_.get()) - height));
  const Box plate{x, y, x + width, y + height};
  pixSetInRectArbitrary(picture_.get(), rectangle(plate).get(), pixel_of({255, 255, 255}));
  pixRenderBoxArb(picture_.get(), rectangle(plate).get(), 1, colour.red, colour.green, colour.blue);
  write(picture_.get(), font, text, x + 3, y + 1);
}

void Canvas::add_legend(const std::vector<std::string>& lines,
                        const std::vector<LegendEntry>& entries) {
  L_Bmf* font = large_font();
  const int step = height_of(font) + 6;
  const int width = pixGetWidth(picture_.get());
  const auto width_of_entry = [&](const LegendEntry& entry) {
    return step + width_of(font, entry.label) + 2 * kMargin;
  };
  std::vector<std::string> text;
  for (const std::string& line : lines) {
    std::ranges::move(wrapped(font, line, width - 2 * kMargin), std::back_inserter(text));
  }
  int rows = 1;
  int x = kMargin;
  for (const LegendEntry& entry : entries) {
    if (x > kMargin && x + width_of_entry(entry) > width) {
      ++rows;
      x = kMargin;
    }
    x += width_of_entry(entry);
  }
  const int band = (static_cast<int>(text.size()) + rows) * step + 2 * kMargin;
  picture_ = checked(pixAddBorderGeneral(picture_.get(), 0, 0, band, 0, pixel_of({255, 255, 255})));
  int y = kMargin;
  for (const std::string& line : text) {
    write(picture_.get(), font, line, kMargin, y);
    y += step;
  }
  x = kMargin;
  for (const LegendEntry& entry : entries) {
    if (x > kMargin && x + width_of_entry(entry) > width) {
      y += step;
      x = kMargin;
    }
    const Box swatch{x, y, x + step - 8, y + step - 8};
    if (entry.filled) multiply(picture_.get(), swatch, entry.colour);
    pixRenderBoxArb(picture_.get(), rectangle(swatch).get(), entry.filled ? 1 : 3, entry.colour.red,
                    entry.colour.green, entry.colour.blue);
    write(picture_.get(), font, entry.label, x + step, y);
    x += width_of_entry(entry);
  }
  pixRenderLineArb(picture_.get(), 0, band - 1, width, band - 1, 2, 0, 0, 0);
}

std::string Canvas::png() const {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  pixSetZlibCompression(picture_.get(), kFast);
  if (pixWriteMemPng(&data, &size, picture_.get(), 0) != 0) {
    throw Error(ErrorKind::memory, "there is no memory for the page's picture");
  }
  std::string bytes(reinterpret_cast<const char*>(data), size);
  std::free(data);
  return bytes;
}

}  // namespace trichdan
