#include "ocr/lines/ink.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/otsu.h"
#include "ocr/lines/rings.h"
#include "ocr/lines/strokes.h"

namespace trichdan::lines {
namespace {

// A full page of dense text at 400 dpi has half a million runs; more than this is grain.
constexpr std::size_t kMostRuns = 2'000'000;
constexpr std::size_t kMostComponents = 30'000;  // a page has some thousands of letters and marks
// Lines are scaled to 36 pixels for the network; letters larger than this are halved before.
constexpr int kLargestXHeight = 44;
constexpr int kSmallestLetter = 5;
constexpr int kOneValue = 128;  // the threshold of an image of one value: it is black or white
constexpr int kSampled = 3;     // every third row of pixels is enough for a threshold

Pix* loose(const Pix& page) {
  return const_cast<Pix*>(&page);  // Leptonica's readers take no const
}

l_uint32* row_of(Pix& image, int y) {
  return pixGetData(&image) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&image);
}

// Brightness with the weights Leptonica gives the colours, which is what the models were trained
// on.
PixPtr brightness_of(Pix& colour) {
  const int width = pixGetWidth(&colour);
  const int height = pixGetHeight(&colour);
  PixPtr grey(pixCreate(width, height, 8));
  for (int y = 0; grey != nullptr && y < height; ++y) {
    const l_uint32* const from = row_of(colour, y);
    l_uint32* const to = row_of(*grey, y);
    for (int x = 0; x < width; ++x) {
      const l_uint32 pixel = from[x];
      const l_uint32 value =
          (77 * (pixel >> 24U) + 128 * (pixel >> 16U & 255U) + 51 * (pixel >> 8U & 255U)) >> 8U;
      SET_DATA_BYTE(to, x, value);
    }
  }
  return grey;
}

// One or eight bits, no palette: the same image where it is that already.
PixPtr plain(const Pix& page) {
  PixPtr flat(pixRemoveColormap(loose(page), REMOVE_CMAP_BASED_ON_SRC));
  if (flat == nullptr || pixGetDepth(flat.get()) == 1) return flat;
  if (pixGetDepth(flat.get()) == 32) return brightness_of(*flat);
  return PixPtr(pixConvertTo8(flat.get(), 0));
}

std::array<double, 256> histogram_of(const Pix& grey) {
  std::array<double, 256> histogram{};
  auto& image = const_cast<Pix&>(grey);
  const int width = pixGetWidth(&image);
  for (int y = 0; y < pixGetHeight(&image); y += kSampled) {
    const l_uint32* const row = row_of(image, y);
    for (int x = 0; x < width; ++x) ++histogram[GET_DATA_BYTE(row, x)];
  }
  return histogram;
}

// The commonest value above the threshold.
int paper_of(const std::array<double, 256>& histogram, int threshold) {
  const auto most = std::max_element(histogram.begin() + threshold, histogram.end());
  return static_cast<int>(most - histogram.begin());
}

struct Bilevel {
  PixPtr ink;
  int paper = 0;
};

Bilevel bilevel(Pix& image) {
  if (pixGetDepth(&image) == 1) return {PixPtr(pixClone(&image)), 0};
  const auto histogram = histogram_of(image);
  const int below = otsu_split(histogram).below;
  const int threshold = below == 0 ? kOneValue : below;
  return {PixPtr(pixThresholdToBinary(&image, threshold)), paper_of(histogram, threshold)};
}

// How many components that can be letters have each height, and one pixel more or less. Each counts
// with its height: there may be more specks than letters.
class Heights {
 public:
  explicit Heights(const std::vector<Component>& components) {
    std::vector<double> counts;
    for (const Component& component : components) {
      const int height = component.box.height();
      const int width = component.box.width();
      if (height < kSmallestLetter || height > 200 || width > 3 * height || height > 8 * width)
        continue;
      if (counts.size() < static_cast<std::size_t>(height) + 3) {
        counts.resize(static_cast<std::size_t>(height) + 3);
      }
      counts[static_cast<std::size_t>(height)] += height;
    }
    near_.resize(counts.size());
    for (std::size_t h = 1; h + 1 < counts.size(); ++h)
      near_[h] = counts[h - 1] + counts[h] + counts[h + 1];
  }

  double near(int height) const {
    const auto at = static_cast<std::size_t>(height);
    return at < near_.size() ? near_[at] : 0;
  }
  // The commonest of heights [from, to); the lowest of several.
  int commonest(double from, double to) const {
    const auto first = std::min(static_cast<std::size_t>(std::lround(from)), near_.size());
    const auto last = std::clamp(static_cast<std::size_t>(std::lround(to)), first, near_.size());
    const auto begin = near_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = near_.begin() + static_cast<std::ptrdiff_t>(last);
    return begin == end ? 0 : static_cast<int>(std::max_element(begin, end) - near_.begin());
  }
  int commonest() const { return near_.empty() ? 0 : commonest(1, double(near_.size())); }

 private:
  std::vector<double> near_;
};

// Letters have two heights: with an ascender or a descender (capitals too) they are half as tall
// again as without, and in Vietnamese the taller may be the commoner. They are where the lower
// height is as common, or common as well while next to nothing is half as tall again as they. Of a
// few letters nothing can be told.
bool have_ascenders(const Heights& heights, int commonest, int lower) {
  constexpr int kFewest = 60;
  const double usual = heights.near(commonest);
  const int taller = heights.commonest(1.38 * commonest, 1.6 * commonest);
  if (usual < kFewest * commonest) return false;
  return heights.near(lower) > 0.85 * usual ||
         (heights.near(lower) > 0.4 * usual && heights.near(taller) < 0.12 * usual);
}

int x_height_of(const std::vector<Component>& components) {
  const Heights heights(components);
  const int commonest = heights.commonest();
  const int lower = heights.commonest(0.6 * commonest, 0.76 * commonest);
  return have_ascenders(heights, commonest, lower) ? lower : commonest;
}

bool has_rules(const std::vector<Component>& components, int x_height) {
  return std::any_of(components.begin(), components.end(), [&](const Component& component) {
    return component.box.width() > 5 * x_height || component.box.height() > 4 * x_height;
  });
}

void find(PageInk& page, const Pix& ink) {
  page.runs = runs_of(ink, kMostRuns);
  page.components = components_of(page.runs);
}

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

// Clears columns [x0, x1) of one row.
void clear(Pix& image, std::int32_t y, std::int32_t x0, std::int32_t x1) {
  l_uint32* const row = row_of(image, y);
  for (std::int32_t x = x0; x < x1; ++x) {
    if (x % 32 == 0 && x + 32 <= x1) {
      row[x / 32] = 0;
      x += 31;
    } else {
      CLEAR_DATA_BIT(row, x);
    }
  }
}

// Runs longer than `longest` go, and what is ragged about them.
void clear_across(Pix& ink, const Runs& runs, std::int32_t longest) {
  constexpr std::int32_t kRagged = 2;
  for (std::int32_t y = 0; y < runs.height; ++y) {
    for (std::uint32_t at = runs.begin(y); at < runs.end(y); ++at) {
      const Run& run = runs.runs[at];
      if (run.x1 - run.x0 <= longest) continue;
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

// What frames and rules leave when they are taken out: slivers that no letter is.
bool is_sliver(const PageInk& page, const Component& component) {
  const int x = page.x_height;
  const Box& box = component.box;
  const bool as_tall_as_letters = box.height() > x && box.height() < 3 * x;
  // A corner of a frame, or a stroke of a pen.
  if (as_tall_as_letters && box.width() > x && component.area * 10 < box.width() * box.height())
    return true;
  if (box.width() * 9 < box.height() && box.height() * 10 > 22 * x) return true;
  if (box.width() * 3 <= x && box.height() > x && goes_on_a_rule(page, box)) return true;
  return box.height() * 4 < x && box.width() * 10 > 35 * x;
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
  constexpr std::int32_t kRagged = 2;
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

// Paper where strokes were: of an image in grey their edges too, which are lighter.
void paint_out(PageInk& page, const std::vector<StrokePiece>& strokes) {
  if (pixGetDepth(page.image.get()) != 8) return;
  page.image.reset(pixCopy(nullptr, page.image.get()));
  constexpr std::int32_t kEdge = 1;
  for (const StrokePiece& piece : strokes) {
    const std::int32_t last = std::min(page.runs.height - 1, piece.y + kEdge);
    for (std::int32_t y = std::max(0, piece.y - kEdge); y <= last; ++y) {
      l_uint32* const row = row_of(*page.image, y);
      const std::int32_t end = std::min(page.runs.width, piece.run.x1 + kEdge);
      for (std::int32_t x = std::max(0, piece.run.x0 - kEdge); x < end; ++x)
        SET_DATA_BYTE(row, x, page.paper);
    }
  }
}

// Which components stand beside what was taken out of the ink.
std::vector<bool> touched_by(const PageInk& page, const std::vector<StrokePiece>& strokes) {
  std::vector<bool> touched(page.components.list.size());
  const auto touch = [&](std::int32_t y, std::int32_t x) {
    if (y < 0 || y >= page.runs.height) return;
    const auto begin = page.runs.runs.begin() + page.runs.begin(y);
    const auto end = page.runs.runs.begin() + page.runs.end(y);
    const auto run = std::partition_point(begin, end, [&](const Run& r) { return r.x1 <= x; });
    if (run == end || run->x0 > x) return;
    touched[page.components.of_run[static_cast<std::size_t>(run - page.runs.runs.begin())]] = true;
  };
  for (const StrokePiece& piece : strokes) {
    for (const std::int32_t y : {piece.y - 1, piece.y, piece.y + 1}) {
      touch(y, piece.run.x0 - 1);
      touch(y, piece.run.x1);
    }
  }
  return touched;
}

// As large and as full as letters are, or a syllable that a rim's letter joins.
bool may_be_print(const Component& component, int x_height) {
  const Box& box = component.box;
  const double x = x_height;
  return box.height() >= 0.7 * x && box.height() <= 5 * x && box.width() >= 0.2 * x &&
         box.width() <= 5 * x && component.area * 5 >= box.width() * box.height();
}

bool overlap(const Box& a, const Box& b) {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

// Puts a box among others that lie apart: those it reaches become one with it.
void add_apart(std::vector<Box>& boxes, Box box) {
  for (auto at = boxes.begin(); at != boxes.end();) {
    if (!overlap(*at, box)) {
      ++at;
      continue;
    }
    box = united(box, *at);
    boxes.erase(at);
    at = boxes.begin();
  }
  boxes.push_back(box);
}

// Boxes around the pieces, with as much around each as letters are high.
std::vector<Box> boxes_around(const PageInk& page, const std::vector<StrokePiece>& pieces) {
  std::vector<Box> boxes;
  const std::int32_t around = page.x_height;
  for (const StrokePiece& piece : pieces) {
    const Box box{piece.run.x0 - around, piece.y - around, piece.run.x1 + around, piece.y + around};
    const auto inside = [&](const Box& known) {
      return known.x0 <= box.x0 && known.x1 >= box.x1 && known.y0 <= box.y0 && known.y1 >= box.y1;
    };
    if (std::none_of(boxes.begin(), boxes.end(), inside)) add_apart(boxes, box);
  }
  return boxes;
}

// What seals and pens drew across letters goes, so that these are pieces of their own again. Pens
// cross rings, so that both are told from the same ink; then what the other had hidden. Splinters
// of them go too: they would be read as lines, and widen those beside them.
void take_strokes_out(PageInk& page, Pix& ink) {
  SealRings seals = take_seal_rings(page, ink);
  page.seals = std::move(seals.rings);
  std::vector<StrokePiece> strokes = std::move(seals.pieces);
  std::vector<StrokePiece> all;
  for (int round = 0; round < 2; ++round) {
    const std::vector<StrokePiece> more = long_strokes(page);
    strokes.insert(strokes.end(), more.begin(), more.end());
    if (strokes.empty()) break;
    paint_out(page, strokes);
    for (const StrokePiece& piece : strokes) clear(ink, piece.y, piece.run.x0, piece.run.x1);
    find(page, ink);
    all.insert(all.end(), strokes.begin(), strokes.end());
    strokes.clear();
  }
  page.strokes = boxes_around(page, all);
  const std::vector<bool> touched = touched_by(page, all);
  for (std::size_t i = 0; i < touched.size(); ++i) {
    Component& component = page.components.list[i];
    if (touched[i] && !may_be_print(component, page.x_height)) component = {};
  }
}

// What no letter has goes: runs across that are longer than letters, and ink that goes on downwards
// for longer. So do rules, frames of tables and black borders.
void take_rules_out(PageInk& page, Pix& ink, Strokes strokes) {
  const PixPtr rest(pixCopy(nullptr, &ink));
  clear_upright(page, ink, *rest);
  clear_across(*rest, page.runs, std::max(5 * page.x_height, 30));
  find(page, *rest);
  if (strokes == Strokes::take_out) take_strokes_out(page, *rest);
  for (Component& component : page.components.list) {
    if (is_sliver(page, component)) component = {};
  }
}

void halve(PageInk& page) {
  page.image.reset(pixGetDepth(page.image.get()) == 1 ? pixScaleToGray2(page.image.get())
                                                      : pixScaleAreaMap2(page.image.get()));
  page.scale *= 2;
}

// More pieces of ink than any page of text has, or more runs than are looked at; halving a page
// averages grain away.
bool is_grain(const PageInk& page) {
  return page.runs.too_many || page.components.list.size() > kMostComponents;
}

}  // namespace

PageInk ink_of(const Pix& source, Strokes strokes) {
  constexpr int kSmallestPage = 64;
  PageInk page;
  page.image = plain(source);
  while (page.image != nullptr) {
    const Bilevel two = bilevel(*page.image);
    page.paper = two.paper;
    find(page, *two.ink);
    page.x_height = x_height_of(page.components.list);
    const bool halvable = pixGetWidth(page.image.get()) > kSmallestPage &&
                          pixGetHeight(page.image.get()) > kSmallestPage;
    if (halvable && (page.x_height > kLargestXHeight || is_grain(page))) {
      halve(page);
      continue;
    }
    if (is_grain(page)) page.x_height = 0;
    if (has_rules(page.components.list, page.x_height)) take_rules_out(page, *two.ink, strokes);
    break;
  }
  return page;
}

}  // namespace trichdan::lines
