#include "ocr/lines/strip.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

#include "ocr/lines/skew.h"
#include "ocr/lines/walls.h"

namespace trichdan::lines {
namespace {

constexpr int kPadding = 4;  // pixels of paper around
// How far, in x-heights, a strip reaches at least above and below the line letters stand on, and at
// most: lines of the same type are then scaled alike, whether or not they have ascenders. Set on
// development pages: a tenth more or less raised CER by a tenth.
constexpr double kLeastAbove = 1.6;
constexpr double kMostAbove = 2.9;
constexpr double kLeastBelow = 0.45;
constexpr double kMostBelow = 1.0;

// The row's own slope where it has letters enough to tell: paper bends.
double slope_of(const Page& page, const Row& row) {
  constexpr std::size_t kEnough = 12;
  constexpr double kMostBend = 0.01;
  std::vector<std::pair<double, double>> feet;
  for (const std::uint32_t member : row.members) {
    if (!is_letter(page.ink->components.list[member], page.ink->x_height)) continue;
    const double foot = page.flat_bottom(member);
    if (std::abs(foot - row.base) > 0.35 * row.x_height())
      continue;  // a descender, or another line
    const Box& box = page.box(member);
    feet.emplace_back((box.x0 + box.x1) / 2.0, foot);
  }
  if (feet.size() < kEnough || row.x1 - row.x0 < 12 * page.ink->x_height) return page.slope;
  double mean_x = 0;
  double mean_y = 0;
  for (const auto& [x, y] : feet) {
    mean_x += x;
    mean_y += y;
  }
  mean_x /= double(feet.size());
  mean_y /= double(feet.size());
  double over = 0;
  double under = 0;
  for (const auto& [x, y] : feet) {
    over += (x - mean_x) * (y - mean_y);
    under += (x - mean_x) * (x - mean_x);
  }
  return page.slope + std::clamp(over / under, -kMostBend, kMostBend);
}

void set_run(l_uint32* words, std::int32_t x0, std::int32_t x1) {
  for (std::int32_t x = x0; x < x1; ++x) SET_DATA_BIT(words, x);
}

// Calls `take(y, x0, x1)` in strip coordinates for every piece of every run inside the strip;
// `mine(run)` says which.
template <typename Mine, typename Take>
void for_pieces(const Page& page, const Frame& frame, const Mine& mine, const Take& take) {
  const Runs& runs = page.ink->runs;
  const std::int32_t end_shift = frame.shift(frame.box.width());
  const std::int32_t y0 = std::max(0, frame.box.y0 + std::min(0, end_shift));
  const std::int32_t y1 = std::min(runs.height, frame.box.y1 + std::max(0, end_shift) + 1);
  for (std::int32_t y = y0; y < y1; ++y) {
    const auto begin = runs.runs.begin() + runs.begin(y);
    const auto end = runs.runs.begin() + runs.end(y);
    auto at =
        std::partition_point(begin, end, [&](const Run& run) { return run.x1 <= frame.box.x0; });
    for (; at != end && at->x0 < frame.box.x1; ++at) {
      if (!mine(static_cast<std::uint32_t>(at - runs.runs.begin()))) continue;
      std::int32_t x = std::max(at->x0, frame.box.x0) - frame.box.x0;
      const std::int32_t stop = std::min(at->x1, frame.box.x1) - frame.box.x0;
      while (x < stop) {
        const std::int32_t shift = frame.shift(x);
        std::int32_t next = x + 1;
        while (next < stop && frame.shift(next) == shift) ++next;
        const std::int32_t row = y - frame.box.y0 - shift;
        if (row >= 0 && row < frame.box.height()) take(row, x, next);
        x = next;
      }
    }
  }
}

PixPtr bilevel_strip(const Page& page, const Frame& frame, const std::vector<bool>& mine) {
  PixPtr strip(pixCreate(frame.box.width(), frame.box.height(), 1));
  const auto& of_run = page.ink->components.of_run;
  for_pieces(
      page, frame, [&](std::uint32_t run) { return mine[of_run[run]]; },
      [&](std::int32_t y, std::int32_t x0, std::int32_t x1) {
        set_run(pixGetData(strip.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(strip.get()),
                x0, x1);
      });
  return strip;
}

PixPtr grey_strip(const Page& page, const Frame& frame, const std::vector<bool>& mine) {
  PixPtr strip(pixCreate(frame.box.width(), frame.box.height(), 8));
  pixSetAllGray(strip.get(), page.ink->paper);
  for (std::int32_t x = 0; x < frame.box.width();) {
    std::int32_t next = x + 1;
    while (next < frame.box.width() && frame.shift(next) == frame.shift(x)) ++next;
    pixRasterop(strip.get(), x, 0, next - x, frame.box.height(), PIX_SRC, page.ink->image.get(),
                frame.box.x0 + x, frame.box.y0 + frame.shift(x));
    x = next;
  }
  // What is painted over is a little larger than the ink: its edge is grey.
  constexpr std::int32_t kEdge = 1;
  const auto& of_run = page.ink->components.of_run;
  for_pieces(
      page, frame, [&](std::uint32_t run) { return !mine[of_run[run]]; },
      [&](std::int32_t y, std::int32_t x0, std::int32_t x1) {
        for (std::int32_t row = std::max(0, y - kEdge);
             row <= std::min(frame.box.height() - 1, y + kEdge); ++row) {
          l_uint32* const words =
              pixGetData(strip.get()) + static_cast<std::ptrdiff_t>(row) * pixGetWpl(strip.get());
          for (std::int32_t x = std::max(0, x0 - kEdge);
               x < std::min(frame.box.width(), x1 + kEdge); ++x) {
            SET_DATA_BYTE(words, x, page.ink->paper);
          }
        }
      });
  return strip;
}

Box in_strip(const Frame& frame, const Box& box) {
  const std::int32_t x0 = box.x0 - frame.box.x0;
  const std::int32_t x1 = box.x1 - frame.box.x0;
  const std::int32_t up = frame.box.y0 + frame.shift((x0 + x1) / 2);
  return {std::max(0, x0), std::max(0, box.y0 - up), std::min(frame.box.width(), x1),
          std::min(frame.box.height(), box.y1 - up)};
}

}  // namespace

std::int32_t Frame::shift(std::int32_t x) const {
  return static_cast<std::int32_t>(std::lround(slope * x));
}

// Of a row in a cell that has figures alone, or capitals, what it would be with small letters:
// short as it is, its own letters are no measure.
double x_height_of(const Page& page, const Row& row) {
  constexpr double kCapital = 1.45;  // of a capital and of figures, in x-heights
  const double ratio = row.x_height() / page.ink->x_height;
  if (ratio < 0.9 * kCapital || ratio > 1.17 * kCapital || page.ink->upright.empty())
    return row.x_height();
  const auto height = [&](double y) {
    return static_cast<std::int32_t>(y + page.slope * (row.x0 + row.x1) / 2);
  };
  const Walls walls = walls_of(page, {row.x0, height(row.top), row.x1, height(row.base)});
  const bool in_cell = walls.left > 0 && walls.right < page.ink->runs.width;
  return in_cell ? row.x_height() / kCapital : row.x_height();
}

Frame frame_of(const Page& page, const Row& row) {
  Frame frame;
  frame.slope = slope_of(page, row);
  frame.box.x0 = std::max(0, row.x0 - kPadding);
  frame.box.x1 = std::min(page.ink->runs.width, row.x1 + kPadding);
  // Heights at the strip's left end, along the row's own slope through the middle of the row.
  const double middle_x = (row.x0 + row.x1) / 2.0;
  const auto at_left = [&](double x, double y) { return y - frame.slope * (x - frame.box.x0); };
  const double base = at_left(middle_x, row.base + page.slope * middle_x);
  const double x_height = x_height_of(page, row);
  double top = base - kLeastAbove * x_height;
  double bottom = base + kLeastBelow * x_height;
  for (const std::uint32_t member : row.members) {
    const Box& box = page.box(member);
    const double x = (box.x0 + box.x1) / 2.0;
    top = std::min(top, at_left(x, box.y0));
    bottom = std::max(bottom, at_left(x, box.y1));
  }
  top = std::max(top, base - kMostAbove * x_height);
  bottom = std::min(bottom, base + kMostBelow * x_height);
  frame.box.y0 = static_cast<std::int32_t>(std::floor(top)) - kPadding;
  frame.box.y1 = static_cast<std::int32_t>(std::ceil(bottom)) + kPadding;
  frame.box.y1 = std::max(frame.box.y1, frame.box.y0 + 1);
  frame.box.x1 = std::max(frame.box.x1, frame.box.x0 + 1);
  return frame;
}

Strip strip_of(const Page& page, const Row& row, const Frame& frame) {
  std::vector<bool> mine(page.ink->components.list.size());
  for (const std::uint32_t member : row.members) mine[member] = true;
  for (const std::uint32_t member : row.shared) mine[member] = true;
  Strip strip;
  strip.image = pixGetDepth(page.ink->image.get()) == 1 ? bilevel_strip(page, frame, mine)
                                                        : grey_strip(page, frame, mine);
  for (const std::uint32_t member : row.members)
    strip.ink.push_back(in_strip(frame, page.box(member)));
  for (const std::uint32_t member : row.shared)
    strip.ink.push_back(in_strip(frame, page.box(member)));
  std::erase_if(strip.ink, [](const Box& box) { return box.empty(); });
  return strip;
}

Strip band_of(const Page& page, const Frame& of_row, std::int32_t x0, std::int32_t x1) {
  Frame frame = of_row;
  frame.box.x0 = std::clamp(x0, 0, page.ink->runs.width - 1);
  frame.box.x1 = std::clamp(x1, frame.box.x0 + 1, page.ink->runs.width);
  const std::int32_t fall = of_row.shift(frame.box.x0 - of_row.box.x0);
  frame.box.y0 += fall;
  frame.box.y1 += fall;
  const std::vector<bool> all(page.ink->components.list.size(), true);
  Strip strip;
  strip.image = pixGetDepth(page.ink->image.get()) == 1 ? bilevel_strip(page, frame, all)
                                                        : grey_strip(page, frame, all);
  return strip;
}

}  // namespace trichdan::lines
