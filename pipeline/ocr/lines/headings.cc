#include "ocr/lines/headings.h"

#include <leptonica/allheaders.h>

#include <algorithm>

#include "ocr/lines/rows.h"
#include "ocr/lines/skew.h"

namespace trichdan::lines {
namespace {

constexpr double kCapital = 1.4;  // of a capital, in x-heights

// Too tall for a letter of the page (is_letter), no taller than letters that are left whole when
// rules are taken out, and no block of ink or frame.
bool is_tall_letter(const Component& component, int x_height) {
  const int height = component.box.height();
  const int width = component.box.width();
  return height * 10 > x_height * 28 && height < 5 * x_height && width * 2 <= 3 * height &&
         width * 9 >= height && component.area * 8 >= width * height;
}

int middle_height(std::vector<int> heights) {
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

bool is_within(const Page& page, std::uint32_t component, const Row& row, double above,
               double below) {
  const Box& box = page.box(component);
  return box.x0 >= row.x0 - row.x_height() && box.x1 <= row.x1 + row.x_height() &&
         page.flat_top(component) >= row.top - above * row.x_height() &&
         page.flat_bottom(component) <= row.base + below * row.x_height();
}

// Letters of one size, and no smaller ones between them: those would be lines of the page whose
// letters touch from line to line.
bool is_heading(const Page& page, const Row& row) {
  constexpr std::size_t kFewest = 3;
  if (row.members.size() < kFewest) return false;
  std::vector<int> heights;
  for (const std::uint32_t member : row.members) heights.push_back(page.box(member).height());
  const int usual = middle_height(heights);
  const auto alike = std::ranges::count_if(
      heights, [&](int height) { return height * 5 > usual * 3 && height * 3 < usual * 5; });
  if (static_cast<std::size_t>(alike) * 4 < heights.size() * 3) return false;
  std::size_t smaller = 0;
  const auto& list = page.ink->components.list;
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    if (is_letter(list[i], page.ink->x_height) && is_within(page, i, row, 0, 0.1)) ++smaller;
  }
  return smaller * 2 <= row.members.size();
}

// The same ink, of components only those that `keep` holds for.
template <typename Keep>
PageInk part_of(const PageInk& page, const Keep& keep) {
  PageInk part;
  part.image.reset(pixClone(page.image.get()));
  part.scale = page.scale;
  part.paper = page.paper;
  part.runs = page.runs;
  part.components = page.components;
  for (std::uint32_t i = 0; i < part.components.list.size(); ++i) {
    if (!keep(i)) part.components.list[i] = {};
  }
  return part;
}

}  // namespace

std::optional<PageInk> take_headings(PageInk& page) {
  auto& list = page.components.list;
  const auto tall = [&](std::uint32_t i) { return is_tall_letter(list[i], page.x_height); };
  std::vector<int> heights;
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    if (tall(i)) heights.push_back(list[i].box.height());
  }
  if (heights.size() < 3) return {};
  PageInk letters = part_of(page, tall);
  letters.x_height = static_cast<int>(middle_height(heights) / kCapital);
  const Page whole{&page, slope_of(page)};
  std::vector<Row> rows = rows_of({&letters, whole.slope});
  std::erase_if(rows, [&](const Row& row) { return !is_heading(whole, row); });
  if (rows.empty()) return {};
  // What stands in a heading's row or, as marks of its letters, close above or below it.
  std::vector<bool> taken(list.size());
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    taken[i] = list[i].area > 0 && std::ranges::any_of(rows, [&](const Row& row) {
                 return is_within(whole, i, row, 0.75, 0.35);
               });
  }
  PageInk headings = part_of(page, [&](std::uint32_t i) { return taken[i]; });
  headings.x_height = letters.x_height;
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    if (taken[i]) list[i] = {};
  }
  return headings;
}

}  // namespace trichdan::lines
