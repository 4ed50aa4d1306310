#include "ocr/lines/runs.h"

#include <leptonica/allheaders.h>

#include <bit>

#include "base/pix.h"

namespace trichdan::lines {
namespace {

constexpr std::int32_t kWordBits = 32;

// Calls `take(x0, x1)` for each run of set bits in one row of Leptonica's words, whose highest bit
// is the leftmost pixel.
template <typename Take>
void for_runs(const l_uint32* words, std::int32_t width, const Take& take) {
  std::int32_t start = -1;  // of the run that is open
  for (std::int32_t x = 0; x < width; x += kWordBits) {
    const l_uint32 word = words[x / kWordBits];
    if (word == 0 && start < 0) continue;
    if (word == ~l_uint32{0} && start >= 0) continue;
    std::int32_t at = 0;
    while (at < kWordBits) {
      const l_uint32 rest = (start < 0 ? word : ~word) << at;
      const std::int32_t next = rest == 0 ? kWordBits : at + std::countl_zero(rest);
      if (next >= kWordBits) break;
      if (x + next >= width) break;  // padding
      if (start < 0) {
        start = x + next;
      } else {
        take(start, x + next);
        start = -1;
      }
      at = next;
    }
  }
  if (start >= 0) take(start, width);
}

const l_uint32* row_of(const Pix& ink, std::int32_t y) {
  auto& image = const_cast<Pix&>(ink);  // Leptonica's getters take no const
  return pixGetData(&image) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&image);
}

}  // namespace

Runs runs_of(const Pix& ink, std::size_t most) {
  Runs all;
  all.width = pixGetWidth(&ink);
  all.height = pixGetHeight(&ink);
  all.row_starts.reserve(static_cast<std::size_t>(all.height) + 1);
  all.row_starts.push_back(0);
  for (std::int32_t y = 0; y < all.height; ++y) {
    for_runs(row_of(ink, y), all.width, [&](std::int32_t x0, std::int32_t x1) {
      all.runs.push_back({x0, x1});
    });
    if (all.runs.size() > most) {
      all.too_many = true;
      all.runs.clear();
      all.row_starts.assign(static_cast<std::size_t>(all.height) + 1, 0);
      return all;
    }
    all.row_starts.push_back(static_cast<std::uint32_t>(all.runs.size()));
  }
  return all;
}

}  // namespace trichdan::lines
