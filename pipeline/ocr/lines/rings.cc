#include "ocr/lines/rings.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>

namespace trichdan::lines {
namespace {

// In x-heights of the page: a seal of 36 mm over print of 12 to 14 points has a radius of 7 to 10.
constexpr double kLeastRadius = 5;
constexpr double kMostRadius = 13;
constexpr double kThickest = 0.9;
constexpr double kLeastExtent = 3.5;  // of a piece of ring that is looked at, in either direction
constexpr std::size_t kMostPieces = 24;
constexpr int kTrials = 700;
constexpr double kCovered = 0.66;       // of a circle, for a ring
constexpr double kThinlyCovered = 0.5;  // of it, by ink that is no thicker than a ring
constexpr int kAngles = 360;

struct Point {
  double x = 0;
  double y = 0;
};
struct Circle {
  Point centre;
  double radius = 0;
};

Point on(const Circle& circle, double radius, double angle) {
  return {circle.centre.x + radius * std::cos(angle), circle.centre.y + radius * std::sin(angle)};
}

class Image {
 public:
  explicit Image(Pix& ink)
      : data_(pixGetData(&ink)),
        wpl_(pixGetWpl(&ink)),
        width_(pixGetWidth(&ink)),
        height_(pixGetHeight(&ink)) {}

  bool at(const Point& point) const {
    const auto x = static_cast<int>(std::floor(point.x + 0.5));
    const auto y = static_cast<int>(std::floor(point.y + 0.5));
    if (x < 0 || y < 0 || x >= width_ || y >= height_) return false;
    return GET_DATA_BIT(data_ + static_cast<std::ptrdiff_t>(y) * wpl_, x) != 0;
  }
  // Makes a pixel of ink paper.
  void take(const Point& point, std::vector<StrokePiece>& pieces) {
    if (!at(point)) return;
    const auto x = static_cast<int>(std::floor(point.x + 0.5));
    const auto y = static_cast<int>(std::floor(point.y + 0.5));
    CLEAR_DATA_BIT(data_ + static_cast<std::ptrdiff_t>(y) * wpl_, x);
    pieces.push_back({y, {x, x + 1}});
  }

 private:
  l_uint32* data_;
  int wpl_;
  int width_;
  int height_;
};

struct Radial {  // ink along one radius: from <= radius < to; none if they are equal
  double from = 0;
  double to = 0;
  double length() const { return to - from; }
  double middle() const { return (from + to) / 2; }
};

// The ink at `radius`, or nearest to it within `slack`, as far as it goes on.
Radial ink_at(const Image& image, const Circle& circle, double angle, double radius, double slack,
              double longest) {
  for (double off = 0; off <= slack; off += 1) {
    for (const double sign : {-1.0, 1.0}) {
      const double start = radius + sign * off;
      if (!image.at(on(circle, start, angle))) continue;
      Radial ink{start, start + 1};
      while (ink.length() < longest && image.at(on(circle, ink.from - 1, angle))) --ink.from;
      while (ink.length() < longest && image.at(on(circle, ink.to, angle))) ++ink.to;
      return ink;
    }
  }
  return {};
}

// The circle through three points; nothing where they lie on a line.
std::optional<Circle> through(const Point& a, const Point& b, const Point& c) {
  const double d = 2 * (a.x * (b.y - c.y) + b.x * (c.y - a.y) + c.x * (a.y - b.y));
  if (std::abs(d) < 1e-6) return {};
  const auto square = [](const Point& p) { return p.x * p.x + p.y * p.y; };
  Circle circle;
  circle.centre.x =
      (square(a) * (b.y - c.y) + square(b) * (c.y - a.y) + square(c) * (a.y - b.y)) / d;
  circle.centre.y =
      (square(a) * (c.x - b.x) + square(b) * (a.x - c.x) + square(c) * (b.x - a.x)) / d;
  circle.radius = std::hypot(a.x - circle.centre.x, a.y - circle.centre.y);
  return circle;
}

double coverage(const Image& image, const Circle& circle, double radius, double thickest) {
  int covered = 0;
  int thin = 0;
  for (int i = 0; i < kAngles; ++i) {
    const double angle = 2 * std::numbers::pi * i / kAngles;
    const Radial ink = ink_at(image, circle, angle, radius, 2, thickest + 2);
    covered += ink.length() > 0 ? 1 : 0;
    thin += ink.length() > 0 && ink.length() <= thickest ? 1 : 0;
  }
  return thin < kThinlyCovered * kAngles ? 0 : covered / static_cast<double>(kAngles);
}

// Whether it is worth looking closely: most of a few places on the circle are ink.
bool may_be_ring(const Image& image, const Circle& circle) {
  constexpr int kPlaces = 24;
  int covered = 0;
  for (int i = 0; i < kPlaces; ++i) {
    const double angle = 2 * std::numbers::pi * i / kPlaces;
    for (int off = -2; off <= 2; ++off) {
      if (!image.at(on(circle, circle.radius + off, angle))) continue;
      ++covered;
      break;
    }
    if (covered + kPlaces - i - 1 < kCovered * kPlaces - 1) return false;
  }
  return true;
}

// The first and the last ink of a component's rows: where it is the outside of a ring, points of
// its circle.
std::vector<Point> outline(const PageInk& page, std::uint32_t component) {
  std::vector<Point> points;
  const Box& box = page.components.list[component].box;
  for (std::int32_t y = box.y0; y < box.y1; ++y) {
    const Run* first = nullptr;
    const Run* last = nullptr;
    for (std::uint32_t at = page.runs.begin(y); at < page.runs.end(y); ++at) {
      if (page.components.of_run[at] != component) continue;
      if (first == nullptr) first = &page.runs.runs[at];
      last = &page.runs.runs[at];
    }
    if (first == nullptr) continue;
    points.push_back({first->x0 + 1.0, static_cast<double>(y)});
    points.push_back({last->x1 - 2.0, static_cast<double>(y)});
  }
  return points;
}

// The circle of which most is ink, among those through three points of the outline.
std::optional<Circle> best_circle(const PageInk& page, const Image& image,
                                  std::uint32_t component) {
  const std::vector<Point> points = outline(page, component);
  if (points.size() < 16) return {};
  const double x = page.x_height;
  std::uint32_t state = 12345;  // the same choice for the same page
  const auto any = [&] {
    state = state * 1664525U + 1013904223U;
    return points[(state >> 8U) % points.size()];
  };
  std::optional<Circle> best;
  double most = kCovered;
  for (int trial = 0; trial < kTrials; ++trial) {
    const auto circle = through(any(), any(), any());
    if (!circle || circle->radius < kLeastRadius * x || circle->radius > kMostRadius * x) continue;
    if (!may_be_ring(image, *circle)) continue;
    const double covered = coverage(image, *circle, circle->radius, kThickest * x);
    if (covered <= most) continue;
    most = covered;
    best = circle;
  }
  return best;
}

// What of the ring at `radius` can be told from print: where ink is no thicker than the ring, all
// of it; where it goes on to one side, the ring's part; where it goes on to both, a letter crosses.
void take_ring(Image& image, const Circle& circle, double radius, double thickest,
               std::vector<StrokePiece>& pieces) {
  const auto count = static_cast<std::size_t>(2 * std::numbers::pi * radius * 1.6);
  const double longest = thickest + 40;
  std::vector<Radial> inks(count);
  std::vector<double> lengths;
  std::vector<double> offs;
  for (std::size_t i = 0; i < count; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(count);
    inks[i] = ink_at(image, circle, angle, radius, 0.025 * radius + 1, longest);
    if (inks[i].length() > 0 && inks[i].length() <= thickest) lengths.push_back(inks[i].length());
  }
  if (lengths.empty()) return;
  std::nth_element(lengths.begin(),
                   lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2),
                   lengths.end());
  const double usual = lengths[lengths.size() / 2];
  double middle = radius;  // stamps are no perfect circles
  for (std::size_t i = 0; i < count; ++i) {
    const Radial& ink = inks[i];
    if (ink.length() <= 0) continue;
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(count);
    double from = ink.from;
    double to = ink.to;
    if (ink.length() <= std::min(thickest, 1.8 * usual + 1)) {
      middle += 0.1 * (ink.middle() - middle);
    } else {
      from = std::max(from, middle - usual / 2 - 1);
      to = std::min(to, middle + usual / 2 + 1);
      constexpr double kGoesOn = 2.5;
      if (from - ink.from > kGoesOn && ink.to - to > kGoesOn) continue;
    }
    for (double at = from; at < to; at += 0.7) image.take(on(circle, at, angle), pieces);
  }
}

void take_rings(Image& image, const Circle& circle, double thickest,
                std::vector<StrokePiece>& pieces) {
  // From outside in: double rings lie close together, the letters' inner ring at two thirds.
  for (double radius = 1.1 * circle.radius; radius > 0.55 * circle.radius; radius -= 1) {
    if (coverage(image, circle, radius, thickest) < kCovered) continue;
    const double outer = radius;
    while (outer - radius < thickest && coverage(image, circle, radius - 1, thickest) >= kCovered)
      radius -= 1;
    take_ring(image, circle, (outer + radius) / 2, thickest, pieces);
  }
}

bool lies_in(const Box& box, const Circle& circle) {
  const double x = (box.x0 + box.x1) / 2.0;
  const double y = (box.y0 + box.y1) / 2.0;
  return std::hypot(x - circle.centre.x, y - circle.centre.y) < 1.2 * circle.radius;
}

}  // namespace

SealRings take_seal_rings(const PageInk& page, Pix& ink) {
  const auto& list = page.components.list;
  const double x = page.x_height;
  std::vector<std::uint32_t> large;
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    const Box& box = list[i].box;
    const bool extends = box.width() > kLeastExtent * x && box.height() > kLeastExtent * x;
    const bool sparse = std::int64_t{list[i].area} * 2 < std::int64_t{box.width()} * box.height();
    if (extends && sparse) large.push_back(i);
  }
  std::stable_sort(large.begin(), large.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return list[a].area > list[b].area; });
  if (large.size() > kMostPieces) large.resize(kMostPieces);
  Image image(ink);
  SealRings seals;
  std::vector<Circle> found;
  for (const std::uint32_t component : large) {
    const bool known = std::any_of(found.begin(), found.end(), [&](const Circle& circle) {
      return lies_in(list[component].box, circle);
    });
    if (known) continue;
    const auto circle = best_circle(page, image, component);
    if (!circle) continue;
    found.push_back(*circle);
    // Twice: of two rings that touch here and there the first time takes one.
    for (int round = 0; round < 2; ++round) take_rings(image, *circle, kThickest * x, seals.pieces);
    seals.rings.push_back({circle->centre.x, circle->centre.y, circle->radius});
  }
  return seals;
}

}  // namespace trichdan::lines
