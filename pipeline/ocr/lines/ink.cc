#include "ocr/lines/ink.h"

#include <leptonica/allheaders.h>

#include "ocr/lines/bilevel.h"
#include "ocr/lines/rules.h"
#include "ocr/lines/take_strokes.h"
#include "ocr/lines/x_height.h"

namespace trichdan::lines {
namespace {

constexpr std::size_t kMostComponents = 30'000;  // a page has some thousands of letters and marks
// Lines are scaled to 36 pixels for the network; letters larger than this are halved before.
constexpr int kLargestXHeight = 44;

void take_rules_out(PageInk& page, Pix& ink, Strokes strokes) {
  const PixPtr rest(pixCopy(nullptr, &ink));
  clear_rules(page, ink, *rest);
  find_components(page, *rest);
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

void find_components(PageInk& page, const Pix& ink) {
  page.runs = runs_of(ink, kMostRuns);
  page.components = components_of(page.runs);
}

PageInk ink_of(const Pix& source, Strokes strokes) {
  constexpr int kSmallestPage = 64;
  PageInk page;
  page.image = plain(source);
  while (page.image != nullptr) {
    const Bilevel two = bilevel(*page.image);
    page.paper = two.paper;
    find_components(page, *two.ink);
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
