#include "image/background.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace trichdan {
namespace {

constexpr int kTile = 32;  // pixels a side
constexpr int kWords = kTile / 4;

std::size_t index_of(const Paper& paper, int column, int row) {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(paper.columns) +
         static_cast<std::size_t>(column);
}

std::uint32_t* line_of(const Pix& image, int y) {
  auto* whole = const_cast<Pix*>(&image);
  return pixGetData(whole) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(whole);
}

// The level that a fifth of the tile's pixels are lighter than: paper, wherever there is any to
// speak of between letters.
int paper_of_tile(const Pix& grey, int x0, int y0, int y1, int words) {
  std::array<std::uint16_t, 256> histogram{};
  int all = 0;
  for (int y = y0; y < y1; y += 3) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(line_of(grey, y) + x0 / 4);
    for (int i = 0; i < words * 4; i += 2) ++histogram[bytes[i]];
    all += words * 2;
  }
  int lighter = 0;
  int level = 255;
  while (level > 0 && (lighter += histogram[static_cast<std::size_t>(level)]) * 5 < all) --level;
  return level;
}

// Of all tiles. A sliver at the right edge is like what stands beside it.
void take_levels(const Pix& grey, Paper& paper) {
  const int width = pixGetWidth(&grey);
  for (int row = 0; row < paper.rows; ++row) {
    const int y1 = std::min(pixGetHeight(&grey), (row + 1) * kTile);
    for (int column = 0; column < paper.columns; ++column) {
      const int words = std::min(kWords, (width - column * kTile) / 4);
      const bool sliver = words < 2 && column > 0;
      paper.levels[index_of(paper, column, row)] =
          sliver ? paper.levels[index_of(paper, column - 1, row)]
                 : paper_of_tile(grey, column * kTile, row * kTile, y1, std::max(1, words));
    }
  }
}

int percentile(std::vector<int> values, int percent) {
  const std::size_t at = values.size() * static_cast<std::size_t>(percent) / 100;
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
  return values[at];
}

int median_around(const Paper& paper, int column, int row) {
  std::array<int, 9> around{};
  std::size_t count = 0;
  for (int r = std::max(0, row - 1); r <= std::min(paper.rows - 1, row + 1); ++r) {
    for (int c = std::max(0, column - 1); c <= std::min(paper.columns - 1, column + 1); ++c) {
      around[count++] = paper.levels[index_of(paper, c, r)];
    }
  }
  const auto middle = around.begin() + static_cast<std::ptrdiff_t>(count / 2);
  std::nth_element(around.begin(), middle, around.begin() + static_cast<std::ptrdiff_t>(count));
  return *middle;
}

// A tile full of ink says nothing of the paper: it takes the middle level of those around it, and
// none is believed far below the usual one (pictures, a dark border).
Paper steadied(const Paper& paper) {
  Paper steady = paper;
  for (int row = 0; row < paper.rows; ++row) {
    for (int column = 0; column < paper.columns; ++column) {
      steady.levels[index_of(paper, column, row)] =
          std::max(median_around(paper, column, row), paper.level / 2);
    }
  }
  return steady;
}

// For each word of one row of pixels, what its pixels are multiplied by, in 128ths.
class Gains {
 public:
  Gains(const Paper& paper, int words)
      : paper_(steadied(paper)), row_(static_cast<std::size_t>(words)) {}

  void take_row(int y) {
    const Between rows = between(y, paper_.rows);
    for (std::size_t word = 0; word < row_.size(); ++word) {
      const Between columns = between(static_cast<int>(word) * 4 + 2, paper_.columns);
      const int upper = mixed(columns, rows.first);
      const int lower = mixed(columns, rows.second);
      const int level = (upper * (kTile - rows.share) + lower * rows.share) / (kTile * kTile);
      row_[word] = static_cast<std::uint16_t>(255 * 128 / std::max(1, level * kWhitePercent / 100));
    }
  }
  const std::vector<std::uint16_t>& row() const { return row_; }

 private:
  static constexpr int kWhitePercent = 90;  // of the paper's level: lighter is white

  // Two tiles whose middles a pixel lies between, and how near it is to the second, in pixels.
  struct Between {
    int first, second, share;
  };
  static Between between(int pixel, int tiles) {
    const int at = std::clamp(pixel - kTile / 2, 0, (tiles - 1) * kTile);
    return {at / kTile, std::min(at / kTile + 1, tiles - 1), at % kTile};
  }
  int mixed(const Between& columns, int row) const {
    return paper_.levels[index_of(paper_, columns.first, row)] * (kTile - columns.share) +
           paper_.levels[index_of(paper_, columns.second, row)] * columns.share;
  }

  Paper paper_;
  std::vector<std::uint16_t> row_;
};

void multiply(std::uint8_t* bytes, const std::uint16_t* gains, std::size_t words) {
  for (std::size_t word = 0; word < words; ++word) {
    for (std::size_t i = 4 * word; i < 4 * word + 4; ++i) {
      bytes[i] = static_cast<std::uint8_t>(std::min(255, bytes[i] * gains[word] >> 7));
    }
  }
}

}  // namespace

bool Paper::needs_whitening() const {
  constexpr int kBlack = 40;
  constexpr int kUneven = 16;
  constexpr int kLight = 225;
  return level >= kBlack && (unevenness > kUneven || level < kLight);
}

Paper paper_of(const Pix& grey) {
  Paper paper;
  paper.columns = (pixGetWidth(&grey) + kTile - 1) / kTile;
  paper.rows = (pixGetHeight(&grey) + kTile - 1) / kTile;
  paper.levels.resize(static_cast<std::size_t>(paper.columns) *
                      static_cast<std::size_t>(paper.rows));
  take_levels(grey, paper);
  paper.level = percentile(paper.levels, 50);
  paper.unevenness = percentile(paper.levels, 95) - percentile(paper.levels, 5);
  return paper;
}

void whiten(Pix& grey, const Paper& paper) {
  constexpr int kRows = 4;  // that share their gains: paper does not change within four pixels
  Gains gains(paper, pixGetWpl(&grey));
  for (int y = 0; y < pixGetHeight(&grey); ++y) {
    if (y % kRows == 0) gains.take_row(y + kRows / 2);
    multiply(reinterpret_cast<std::uint8_t*>(line_of(grey, y)), gains.row().data(),
             gains.row().size());
  }
}

}  // namespace trichdan
