#include "ocr/lines/strokes.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace trichdan::lines {
namespace {

// All in x-heights of the page. A seal has 36 mm, a signature about as much; a letter is as tall as
// two x-heights.
constexpr double kLeastHeight = 2.8;  // of a component that is looked at
constexpr double kLeastWidth = 4;
constexpr double kThickest = 0.42;  // of a stroke
constexpr double kShortest = 4.5;   // of a stroke
constexpr double kWidestCrossing = 1.5;
constexpr std::int32_t kWidestGap = 2;  // pixels that scanning loses
constexpr std::int64_t kMostPixels = 6'000'000;

// The ink of one component, which may be looked at by rows or by columns.
class Bitmap {
 public:
  Bitmap(const Box& box) : box_(box), ink_(static_cast<std::size_t>(box.width()) * box.height()) {}

  void set(std::int32_t y, const Run& run) {
    const auto row = static_cast<std::size_t>(y - box_.y0) * box_.width();
    std::fill(ink_.begin() + row + (run.x0 - box_.x0), ink_.begin() + row + (run.x1 - box_.x0), 1);
  }
  // `along` the strokes and `across` them: columns and rows, or the other way round.
  bool at(std::int32_t along, std::int32_t across, bool steep) const {
    const std::int32_t x = steep ? across : along;
    const std::int32_t y = steep ? along : across;
    return ink_[static_cast<std::size_t>(y) * box_.width() + x] != 0;
  }
  const Box& box() const { return box_; }

 private:
  Box box_;
  std::vector<std::uint8_t> ink_;
};

struct Slice {  // of a stroke: its ink in one column
  std::int32_t along = 0;
  std::int32_t from = 0;
  std::int32_t to = 0;
};

struct Stroke {
  std::vector<Slice> slices;
  double middle = 0;  // where it was last seen, or must be
  double slope = 0;   // for each step along
  std::int32_t begun = 0;
  std::int32_t seen = 0;     // the last step at which it was
  std::int32_t crossed = 0;  // steps since then in which there was ink of something else
  bool continued = false;    // in this step
};

class Follower {
 public:
  Follower(const Bitmap& bitmap, int x_height, bool steep)
      : bitmap_(bitmap),
        steep_(steep),
        x_(x_height),
        length_(steep ? bitmap.box().height() : bitmap.box().width()),
        depth_(steep ? bitmap.box().width() : bitmap.box().height()) {}

  std::vector<Slice> run() {
    for (std::int32_t along = 0; along < length_; ++along) step(along);
    for (Stroke& stroke : strokes_) finish(stroke);
    return std::move(found_);
  }

 private:
  void step(std::int32_t along) {
    for (Stroke& stroke : strokes_) stroke.continued = false;
    const std::size_t known = strokes_.size();
    for (std::int32_t at = 0; at < depth_; ++at) {
      if (!bitmap_.at(along, at, steep_)) continue;
      const std::int32_t from = at;
      while (at < depth_ && bitmap_.at(along, at, steep_)) ++at;
      if (at - from <= thickest()) take({along, from, at}, known);
    }
    for (std::size_t i = 0; i < known; ++i) miss(strokes_[i], along);
    std::erase_if(strokes_, [&](Stroke& stroke) {
      if (stroke.seen == along || stroke.middle >= 0) return false;
      finish(stroke);
      return true;
    });
  }

  double thickest() const { return std::max(4.0, kThickest * x_); }

  // A thin piece goes on with the stroke that leads to it; else one may begin there.
  void take(const Slice& slice, std::size_t known) {
    const double middle = (slice.from + slice.to) / 2.0;
    Stroke* best = nullptr;
    double least = 0;
    for (std::size_t i = 0; i < known; ++i) {
      Stroke& stroke = strokes_[i];
      if (stroke.continued) continue;
      const std::int32_t steps = slice.along - stroke.seen;
      const double off = std::abs(middle - (stroke.middle + stroke.slope));
      if (off > 1.6 + 0.08 * std::min(steps, 12)) continue;
      if (best == nullptr || off < least) {
        best = &stroke;
        least = off;
      }
    }
    if (best == nullptr) {
      strokes_.push_back({{slice}, middle, 0, slice.along, slice.along, 0, true});
      return;
    }
    go_on(*best, slice, middle);
  }

  static void go_on(Stroke& stroke, const Slice& slice, double middle) {
    // The slope over the last slices, which bends slowly.
    constexpr std::size_t kBack = 10;
    stroke.slices.push_back(slice);
    const Slice& before =
        stroke.slices[stroke.slices.size() > kBack ? stroke.slices.size() - 1 - kBack : 0];
    const std::int32_t steps = slice.along - before.along;
    if (steps >= 4) stroke.slope = (middle - (before.from + before.to) / 2.0) / steps;
    stroke.middle = middle;
    stroke.seen = slice.along;
    stroke.crossed = 0;
    stroke.continued = true;
  }

  // Where it was not seen, there may be a letter over it; through paper it does not go on. An ended
  // stroke's middle is negative.
  void miss(Stroke& stroke, std::int32_t along) const {
    if (stroke.continued || stroke.middle < 0) return;
    stroke.middle += stroke.slope;
    const auto at = static_cast<std::int32_t>(std::lround(stroke.middle - 0.5));
    const bool inside = at >= 0 && at < depth_;
    if (inside && bitmap_.at(along, at, steep_)) ++stroke.crossed;
    const bool lost = along - stroke.seen - stroke.crossed > kWidestGap;
    if (!inside || lost || stroke.crossed > kWidestCrossing * x_) stroke.middle = -1;
  }

  void finish(Stroke& stroke) {
    const std::int32_t length = stroke.seen - stroke.begun + 1;
    const auto thin = static_cast<std::int32_t>(stroke.slices.size());
    if (length < kShortest * x_ || thin * 10 < length * 6) return;
    found_.insert(found_.end(), stroke.slices.begin(), stroke.slices.end());
  }

  const Bitmap& bitmap_;
  bool steep_;
  int x_;
  std::int32_t length_;
  std::int32_t depth_;
  std::vector<Stroke> strokes_;
  std::vector<Slice> found_;
};

void add(const std::vector<Slice>& slices, const Box& box, bool steep,
         std::vector<StrokePiece>& pieces) {
  for (const Slice& slice : slices) {
    if (steep) {
      pieces.push_back({box.y0 + slice.along, {box.x0 + slice.from, box.x0 + slice.to}});
      continue;
    }
    for (std::int32_t y = slice.from; y < slice.to; ++y)
      pieces.push_back({box.y0 + y, {box.x0 + slice.along, box.x0 + slice.along + 1}});
  }
}

// Thin lines in much paper; what is dense is a picture.
bool may_hold_strokes(const Component& component, int x_height) {
  const Box& box = component.box;
  const std::int64_t pixels = std::int64_t{box.width()} * box.height();
  return box.height() > kLeastHeight * x_height && box.width() > kLeastWidth * x_height &&
         pixels < kMostPixels && component.area * std::int64_t{3} < pixels;
}

}  // namespace

std::vector<StrokePiece> long_strokes(const PageInk& page) {
  const auto& list = page.components.list;
  std::vector<std::int32_t> which(list.size(), -1);
  std::vector<Bitmap> bitmaps;
  std::int64_t pixels = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!may_hold_strokes(list[i], page.x_height)) continue;
    pixels += std::int64_t{list[i].box.width()} * list[i].box.height();
    if (pixels > kMostPixels) break;
    which[i] = static_cast<std::int32_t>(bitmaps.size());
    bitmaps.emplace_back(list[i].box);
  }
  std::vector<StrokePiece> pieces;
  if (bitmaps.empty()) return pieces;
  for (std::int32_t y = 0; y < page.runs.height; ++y) {
    for (std::uint32_t at = page.runs.begin(y); at < page.runs.end(y); ++at) {
      const std::int32_t bitmap = which[page.components.of_run[at]];
      if (bitmap >= 0) bitmaps[static_cast<std::size_t>(bitmap)].set(y, page.runs.runs[at]);
    }
  }
  for (const Bitmap& bitmap : bitmaps) {
    for (const bool steep : {false, true})
      add(Follower(bitmap, page.x_height, steep).run(), bitmap.box(), steep, pieces);
  }
  return pieces;
}

}  // namespace trichdan::lines
