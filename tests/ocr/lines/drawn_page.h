// Pages drawn in tests: bars in place of letters, which is all a line finder sees of them.
#pragma once

#include <leptonica/allheaders.h>

#include <cmath>
#include <string_view>

#include "base/pix.h"

namespace trichdan::lines {

class DrawnPage {
 public:
  static constexpr int kXHeight = 16;
  static constexpr int kLetter = 10;   // pixels wide
  static constexpr int kAdvance = 15;  // from letter to letter
  static constexpr int kPitch = 50;    // from line to line

  DrawnPage(int width, int height) : pixels_(pixCreate(width, height, 1)) {}

  Pix* pixels() const { return pixels_.get(); }
  double slope = 0;  // everything drawn from now on falls to the right by this much

  void bar(int x, int y, int width, int height) {
    const auto fall = static_cast<int>(std::lround(slope * x));
    pixRasterop(pixels(), x, y + fall, width, height, PIX_SET, nullptr, 0, 0);
  }

  // One sign: x letter without ascender, l with one, p with a descender, A a capital, e a letter
  // with a mark, E a capital with two, u a letter with a dot below, % a per cent sign, and . - and
  // a raised ^ as they are; a space moves on.
  void sign(char what, int x, int base, int size = kXHeight) {
    const int width = size * kLetter / kXHeight;
    const int mark = size / 4;
    const int capital = size * 3 / 2;
    switch (what) {
      case 'l':
      case 'A':
        return bar(x, base - capital, width, capital);
      case 'p':
        return bar(x, base - size, width, capital);
      case 'e':
        bar(x, base - size, width, size);
        return bar(x + 1, base - size - 2 * mark, width - 2, mark);
      case 'E':
        bar(x, base - capital, width, capital);
        bar(x + 1, base - capital - 2 * mark, width - 2, mark);
        return bar(x + 1, base - capital - 4 * mark, width - 2, mark);
      case 'u':
        bar(x, base - size, width, size);
        return bar(x + width / 2 - 2, base + mark / 2, mark, mark);
      case '%':
        bar(x, base - capital, width / 2, size * 5 / 8);
        return bar(x + width / 2 + 2, base - size * 5 / 8, width / 2, size * 5 / 8);
      case '.':
        return bar(x, base - 3, 3, 3);
      case '-':
        return bar(x, base - size / 2, width, 3);
      case '^':
        return bar(x, base - size * 17 / 10, width * 2 / 3, size * 9 / 10);
      case ' ':
        return;
      default:
        return bar(x, base - size, width, size);
    }
  }

  void line(std::string_view signs, int x, int base, int size = kXHeight) {
    for (const char what : signs) {
      sign(what, x, base, size);
      x += size * kAdvance / kXHeight;
    }
  }

  // Several equal lines below each other.
  void lines(int count, std::string_view signs, int x, int base, int pitch = kPitch) {
    for (int i = 0; i < count; ++i) line(signs, x, base + i * pitch);
  }

  void frame(int x, int y, int width, int height, int thick = 2) {
    bar(x, y, width, thick);
    bar(x, y + height - thick, width, thick);
    bar(x, y, thick, height);
    bar(x + width - thick, y, thick, height);
  }

  void specks(int count, unsigned seed) {
    for (int i = 0; i < count; ++i) {
      seed = seed * 1664525U + 1013904223U;
      const int x = static_cast<int>(seed >> 8U) % pixGetWidth(pixels());
      seed = seed * 1664525U + 1013904223U;
      const int y = static_cast<int>(seed >> 8U) % pixGetHeight(pixels());
      pixRasterop(pixels(), x, y, 2, 2, PIX_SET, nullptr, 0, 0);
    }
  }

  void ring(int x, int y, int radius, int thick) {
    for (int dy = -radius; dy <= radius; ++dy) {
      for (int dx = -radius; dx <= radius; ++dx) {
        const double far = std::hypot(dx, dy);
        if (far <= radius && far > radius - thick) pixSetPixel(pixels(), x + dx, y + dy, 1);
      }
    }
  }

 private:
  PixPtr pixels_;
};

}  // namespace trichdan::lines
