#include "image/shear.h"

#include <leptonica/allheaders.h>

#include <cmath>
#include <vector>

#include "base/error.h"

namespace trichdan {
namespace {

// Rows of the image before, white outside it.
class Rows {
 public:
  explicit Rows(const Pix& image)
      : height_(pixGetHeight(&image)),
        words_(pixGetWpl(const_cast<Pix*>(&image))),
        data_(pixGetData(const_cast<Pix*>(&image))),
        white_(static_cast<std::size_t>(words_), pixGetDepth(&image) == 1 ? 0U : ~0U) {}

  const std::uint32_t* at(int y) const {
    if (y < 0 || y >= height_) return white_.data();
    return data_ + static_cast<std::ptrdiff_t>(y) * words_;
  }

 private:
  int height_;
  int words_;
  const std::uint32_t* data_;
  std::vector<std::uint32_t> white_;
};

// A run of pixels in one word that moves by the same number of rows.
struct Move {
  int word = 0;
  std::uint32_t mask = 0;
  int rows = 0;
};

std::vector<Move> moves_of(int width, double slope) {
  std::vector<Move> moves;
  for (int x = 0; x < width; ++x) {
    const int rows = static_cast<int>(std::lround(slope * (x + 0.5 - width / 2.0)));
    const std::uint32_t bit = 1U << (31 - x % 32);
    if (moves.empty() || moves.back().word != x / 32 || moves.back().rows != rows) {
      moves.push_back({x / 32, 0, rows});
    }
    moves.back().mask |= bit;
  }
  return moves;
}

void shear_bits(const Rows& from, Pix& to, int pad, double slope) {
  const std::vector<Move> moves = moves_of(pixGetWidth(&to), slope);
  const int words = pixGetWpl(&to);
  for (int y = 0; y < pixGetHeight(&to); ++y) {
    std::uint32_t* line = pixGetData(&to) + static_cast<std::ptrdiff_t>(y) * words;
    for (const Move& move : moves)
      line[move.word] |= from.at(y - pad + move.rows)[move.word] & move.mask;
  }
}

// A run of words between the same two rows; the share of the lower one differs from word to word.
struct Band {
  int first = 0;
  int last = 0;
  int rows = 0;
};

struct Mixing {
  std::vector<Band> bands;
  std::vector<std::uint16_t> lower;  // for each word, in 256ths
};

// One share for the four pixels of a word: at six degrees it is off by a fifth of a grey step in
// the middle of a full edge.
Mixing mixing_of(int words, int width, double slope) {
  Mixing mixing;
  for (int word = 0; word < words; ++word) {
    const double shift = slope * (word * 4 + 2 - width / 2.0);
    const double whole = std::floor(shift);
    const int rows = static_cast<int>(whole);
    mixing.lower.push_back(static_cast<std::uint16_t>((shift - whole) * 256));
    if (mixing.bands.empty() || mixing.bands.back().rows != rows) {
      mixing.bands.push_back({word, word, rows});
    }
    mixing.bands.back().last = word + 1;
  }
  return mixing;
}

void mix(const std::uint8_t* upper, const std::uint8_t* lower, const std::uint16_t* share,
         std::uint8_t* to, int words) {
  for (int word = 0; word < words; ++word) {
    const int b = share[word];
    const int a = 256 - b;
    for (int i = 0; i < 4; ++i) {
      to[4 * word + i] =
          static_cast<std::uint8_t>((upper[4 * word + i] * a + lower[4 * word + i] * b) >> 8);
    }
  }
}

const std::uint8_t* bytes_of(const std::uint32_t* words) {
  return reinterpret_cast<const std::uint8_t*>(words);
}

void shear_grey(const Rows& from, Pix& to, int pad, double slope) {
  const int words = pixGetWpl(&to);
  const Mixing mixing = mixing_of(words, pixGetWidth(&to), slope);
  for (int y = 0; y < pixGetHeight(&to); ++y) {
    std::uint32_t* line = pixGetData(&to) + static_cast<std::ptrdiff_t>(y) * words;
    for (const Band& band : mixing.bands) {
      const std::uint32_t* upper = from.at(y - pad + band.rows) + band.first;
      const std::uint32_t* lower = from.at(y - pad + band.rows + 1) + band.first;
      mix(bytes_of(upper), bytes_of(lower), mixing.lower.data() + band.first,
          reinterpret_cast<std::uint8_t*>(line + band.first), band.last - band.first);
    }
  }
}

}  // namespace

Sheared sheared(const Pix& image, double slope) {
  const int width = pixGetWidth(&image);
  const int pad = static_cast<int>(std::ceil(std::abs(slope) * width / 2));
  PixPtr pixels(pixCreate(width, pixGetHeight(&image) + 2 * pad, pixGetDepth(&image)));
  if (!pixels) throw Error(ErrorKind::memory, "no memory for making the page straight");
  const Rows rows(image);
  if (pixGetDepth(&image) == 1) {
    shear_bits(rows, *pixels, pad, slope);
  } else {
    shear_grey(rows, *pixels, pad, slope);
  }
  return {std::move(pixels), {1, 0, 0, slope, 1, -pad - slope * width / 2}};
}

}  // namespace trichdan
