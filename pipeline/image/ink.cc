#include "image/ink.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

#include "base/otsu.h"

namespace trichdan {
namespace {

const std::uint32_t* line_of(const Pix& image, int y) {
  auto* whole = const_cast<Pix*>(&image);
  return pixGetData(whole) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(whole);
}

InkMap empty_map(const Pix& image) {
  InkMap map;
  map.width = pixGetWidth(&image);
  map.height = pixGetHeight(&image);
  map.columns = (map.width + kCell - 1) / kCell;
  map.rows = (map.height + kCell - 1) / kCell;
  map.strips = (map.width + kStrip - 1) / kStrip;
  map.cells.resize(static_cast<std::size_t>(map.columns) * static_cast<std::size_t>(map.rows));
  map.counts.resize(static_cast<std::size_t>(map.strips) * static_cast<std::size_t>(map.height));
  return map;
}

// Ones in each byte of a word.
std::uint32_t ones_by_byte(std::uint32_t word) {
  word -= (word >> 1) & 0x55555555U;
  word = (word & 0x33333333U) + ((word >> 2) & 0x33333333U);
  return (word + (word >> 4)) & 0x0f0f0f0fU;
}

// Takes words of four counts, those of the leftmost pixels in the highest byte.
class CellRow {
 public:
  explicit CellRow(InkMap& map) : map_(map), sums_(static_cast<std::size_t>(map.strips)) {}

  void add(int strip, std::uint32_t four) { sums_[static_cast<std::size_t>(strip)] += four; }
  void finish(int row) {
    auto* cells =
        map_.cells.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(map_.columns);
    for (int column = 0; column < map_.columns; ++column) {
      const std::uint32_t four = sums_[static_cast<std::size_t>(column / 4)];
      cells[column] = static_cast<std::uint8_t>(four >> (24 - 8 * (column % 4)));
    }
    std::fill(sums_.begin(), sums_.end(), 0U);
  }

 private:
  InkMap& map_;
  std::vector<std::uint32_t> sums_;
};

template <typename FourCounts>
InkMap counted(const Pix& image, const FourCounts& four_counts) {
  InkMap map = empty_map(image);
  CellRow cells(map);
  for (int y = 0; y < map.height; ++y) {
    const std::uint32_t* line = line_of(image, y);
    for (int s = 0; s < map.strips; ++s) {
      const std::uint32_t four = four_counts(line, s);
      cells.add(s, four);
      map.counts[static_cast<std::size_t>(s) * static_cast<std::size_t>(map.height) +
                 static_cast<std::size_t>(y)] =
          static_cast<std::uint8_t>((four * 0x01010101U) >> 24);
    }
    if (y % kCell == kCell - 1 || y + 1 == map.height) cells.finish(y / kCell);
  }
  return map;
}

InkMap counted_bits(const Pix& image) {
  const int rest = pixGetWidth(&image) % kStrip;
  const int last = pixGetWidth(&image) / kStrip;
  const std::uint32_t end = rest == 0 ? 0U : ~0U << (kStrip - rest);
  return counted(image, [=](const std::uint32_t* line, int s) {
    return ones_by_byte(s == last ? line[s] & end : line[s]);
  });
}

// Bytes of a word lie in the machine's order, which does not matter: no cell parts a word.
std::uint32_t dark_of_cell(const std::uint8_t* bytes, std::uint8_t below) {
  std::uint32_t dark = 0;
  for (int i = 0; i < kCell; ++i) dark += bytes[i] < below ? 1U : 0U;
  return dark;
}

InkMap counted_bytes(const Pix& image, int below) {
  const int width = pixGetWidth(&image);
  const auto level = static_cast<std::uint8_t>(std::clamp(below, 0, 255));
  return counted(image, [=](const std::uint32_t* line, int s) {
    std::array<std::uint8_t, kStrip> rest;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(line) + std::ptrdiff_t{s} * kStrip;
    if (width - s * kStrip < kStrip) {
      rest.fill(255);
      for (int x = s * kStrip; x < width; ++x) {
        rest[static_cast<std::size_t>(x % kStrip)] =
            static_cast<std::uint8_t>(GET_DATA_BYTE(line, x));
      }
      bytes = rest.data();
    }
    return dark_of_cell(bytes, level) << 24 | dark_of_cell(bytes + 8, level) << 16 |
           dark_of_cell(bytes + 16, level) << 8 | dark_of_cell(bytes + 24, level);
  });
}

std::array<std::int64_t, 256> histogram_of(const Pix& grey) {
  constexpr int kEvery = 8;  // rows
  std::array<std::int64_t, 256> histogram{};
  const int width = pixGetWidth(&grey) / 4 * 4;
  for (int y = kEvery / 2; y < pixGetHeight(&grey); y += kEvery) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(line_of(grey, y));
    for (int x = 0; x < width; ++x) ++histogram[bytes[x]];
  }
  return histogram;
}

}  // namespace

InkMap ink_map(const Pix& image, int below) {
  return pixGetDepth(&image) == 1 ? counted_bits(image) : counted_bytes(image, below);
}

InkLevel ink_level(const Pix& grey) {
  const GreySplit split = otsu_split(histogram_of(grey));
  return {split.below, static_cast<int>(split.apart)};
}

}  // namespace trichdan
