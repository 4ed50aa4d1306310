// export: a page image to draw on, the right way up and of a size to look at.
//
// Boxes given are of the page image as it was read; they are turned and scaled with it. Labels are
// ASCII: they are set in Leptonica's own bitmap fonts. Threads: a Canvas belongs to one thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/pix.h"
#include "base/reading.h"

namespace trichdan {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
};

// One entry of the legend above the page.
struct LegendEntry {
  Colour colour;
  std::string label;
  bool filled = false;  // a filled swatch; else a frame
};

class Canvas {
 public:
  // `image` has the pixels that boxes of a reading of this width, height and turn are of; it may
  // be of another resolution. Throws Error(memory).
  Canvas(const Pix& image, const PageReading& reading);

  void tint(const Box& box, Colour colour);  // its paper coloured, its ink left dark
  // A frame `away` pixels of the picture outside the box, `width` of them thick.
  void frame(const Box& box, Colour colour, int width, int away = 0);
  // From the middle of one box to the left edge of another.
  void tie(const Box& from, const Box& to, Colour colour);
  enum class Side { left, above };
  // A label on white beside the box, as far as the picture goes.
  void label(const Box& box, Colour colour, const std::string& text, Side side = Side::left);
  // Puts a band above the page: lines of text, then the entries. Nothing may be drawn after it.
  void add_legend(const std::vector<std::string>& lines, const std::vector<LegendEntry>& entries);

  // The picture as a PNG file. Throws Error(memory).
  std::string png() const;

 private:
  Box placed(const Box& box) const;

  PixPtr picture_;
  std::int32_t width_;  // of the page image that boxes are of
  std::int32_t height_;
  std::int32_t turn_;
  double scale_x_ = 1;
  double scale_y_ = 1;
};

}  // namespace trichdan
