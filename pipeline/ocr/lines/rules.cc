#include "ocr/lines/rules.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "ocr/lines/pixels.h"

namespace trichdan::lines {
namespace {

// Ink that goes on downwards for at least `length` pixels. Erosion and dilation by doubling, a word
// of 32 pixels at a time.
PixPtr upright_strokes(Pix& ink, int length) {
  PixPtr rules(pixCopy(nullptr, &ink));
  const auto height = static_cast<std::ptrdiff_t>(pixGetHeight(&ink));
  const std::ptrdiff_t wpl = pixGetWpl(&ink);
  l_uint32* const data = pixGetData(rules.get());
  // Afterwards row y tells whether rows y to y + length - 1 all have ink.
  for (std::ptrdiff_t have = 1; have < length;) {
    const std::ptrdiff_t step = std::min<std::ptrdiff_t>(have, length - have);
    const std::ptrdiff_t whole = std::max<std::ptrdiff_t>(0, (height - step) * wpl);
    for (std::ptrdiff_t i = 0; i < whole; ++i) data[i] &= data[i + step * wpl];
    std::fill(data + whole, data + height * wpl, 0U);
    have += step;
  }
  for (std::ptrdiff_t have = 1; have < length;) {
    const std::ptrdiff_t step = std::min<std::ptrdiff_t>(have, length - have);
    for (std::ptrdiff_t i = height * wpl - 1; i >= step * wpl; --i) data[i] |= data[i - step * wpl];
    have += step;
  }
  return rules;
}

constexpr std::int32_t kRagged = 2;

// Runs longer than `longest` go, and what is ragged about them.
void clear_across(PageInk& page, Pix& ink, std::int32_t longest) {
  const Runs& runs = page.runs;
  for (std::int32_t y = 0; y < runs.height; ++y) {
    for (std::uint32_t at = runs.begin(y); at < runs.end(y); ++at) {
      const Run& run = runs.runs[at];
      if (run.x1 - run.x0 <= longest) continue;
      page.across.push_back({run.x0, y, run.x1, y + 1});
      const std::int32_t x0 = std::max(0, run.x0 - kRagged);
      const std::int32_t x1 = std::min(runs.width, run.x1 + kRagged);
      const std::int32_t last = std::min(runs.height - 1, y + kRagged);
      for (std::int32_t row = std::max(0, y - kRagged); row <= last; ++row) clear(ink, row, x0, x1);
    }
  }
}

// Whether it stands where an upright rule was, or would go on.
bool goes_on_a_rule(const PageInk& page, const Box& box) {
  constexpr int kAside = 4;
  const int beyond = 2 * page.x_height;
  return std::any_of(page.upright.begin(), page.upright.end(), [&](const Box& rule) {
    return box.x0 < rule.x1 + kAside && box.x1 > rule.x0 - kAside && box.y0 < rule.y1 + beyond &&
           box.y1 > rule.y0 - beyond;
  });
}

// The steps of a rule on skewed paper: flat pieces at the end of what was taken out of it. What
// lies along it is a tilde close to it.
bool ends_a_rule(const PageInk& page, const Box& box) {
  constexpr std::int32_t kAside = 3;
  constexpr std::int32_t kGap = kRagged + 2;
  auto run = std::ranges::lower_bound(page.across, box.y0 - kAside, {}, &Box::y0);
  for (; run != page.across.end() && run->y0 < box.y1 + kAside; ++run) {
    const std::int32_t gap = std::max(box.x0 - run->x1, run->x0 - box.x1);
    if (std::abs(gap) <= kGap) return true;
  }
  return false;
}

bool goes_on(const Box& a, const Box& b, int gap) {
  constexpr int kAside = 6;
  return std::max(a.x0, b.x0) - std::min(a.x1, b.x1) < kAside &&
         std::max(a.y0, b.y0) - std::min(a.y1, b.y1) < gap;
}

// Whether each upright stroke is a rule. On skewed paper a thin rule is a chain of short pieces,
// none of them longer than the stem of a large letter: what goes on above or below is a rule too.
std::vector<bool> which_are_rules(const std::vector<Component>& strokes, int x_height) {
  constexpr std::size_t kMostPieces = 3000;
  std::vector<bool> rules(strokes.size());
  for (std::size_t i = 0; i < strokes.size(); ++i)
    rules[i] = strokes[i].box.height() >= 5 * x_height;
  if (strokes.size() > kMostPieces) return rules;
  for (std::size_t i = 0; i < strokes.size(); ++i) {
    for (std::size_t j = i + 1; j < strokes.size() && !(rules[i] && rules[j]); ++j) {
      const bool thin =
          strokes[i].box.width() * 3 < x_height && strokes[j].box.width() * 3 < x_height;
      if (thin && goes_on(strokes[i].box, strokes[j].box, x_height)) rules[i] = rules[j] = true;
    }
  }
  return rules;
}

void clear_upright(PageInk& page, Pix& ink, Pix& from) {
  const PixPtr upright = upright_strokes(ink, std::max(3 * page.x_height, 24));
  const Runs runs = runs_of(*upright, kMostRuns);
  const Components strokes = components_of(runs);
  const std::vector<bool> rules = which_are_rules(strokes.list, page.x_height);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i]) page.upright.push_back(strokes.list[i].box);
  }
  for (std::int32_t y = 0; y < runs.height; ++y) {
    for (std::uint32_t at = runs.begin(y); at < runs.end(y); ++at) {
      if (!rules[strokes.of_run[at]]) continue;
      clear(from, y, std::max(0, runs.runs[at].x0 - kRagged),
            std::min(runs.width, runs.runs[at].x1 + kRagged));
    }
  }
}

}  // namespace

bool has_rules(const std::vector<Component>& components, int x_height) {
  return std::any_of(components.begin(), components.end(), [&](const Component& component) {
    return component.box.width() > 5 * x_height || component.box.height() > 4 * x_height;
  });
}

bool is_sliver(const PageInk& page, const Component& component) {
  const int x = page.x_height;
  const Box& box = component.box;
  const bool as_tall_as_letters = box.height() > x && box.height() < 3 * x;
  // A corner of a frame, or a stroke of a pen.
  if (as_tall_as_letters && box.width() > x && component.area * 10 < box.width() * box.height())
    return true;
  if (box.width() * 9 < box.height() && box.height() * 10 > 22 * x) return true;
  if (box.width() * 3 <= x && box.height() > x && goes_on_a_rule(page, box)) return true;
  const bool flat = box.height() * 4 < x;
  const bool long_enough = box.width() > 4 * box.height();  // no stop, nor a dot below
  return flat && (box.width() * 10 > 35 * x || (long_enough && ends_a_rule(page, box)));
}

// What no letter has: runs across that are longer than letters, and ink that goes on downwards for
// longer.
void clear_rules(PageInk& page, Pix& ink, Pix& from) {
  clear_upright(page, ink, from);
  clear_across(page, from, std::max(5 * page.x_height, 30));
}

}  // namespace trichdan::lines
