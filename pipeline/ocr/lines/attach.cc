#include "ocr/lines/attach.h"

#include <algorithm>
#include <utility>

#include "ocr/lines/heights.h"
#include "ocr/lines/nearest_row.h"

namespace trichdan::lines {
namespace {

bool is_tall(const Page& page, std::uint32_t component) {
  return page.box(component).height() * 10 > 28 * page.ink->x_height;
}

// A tall piece that is narrow is letters of several lines that touch, at the end of a row too; so
// is one that is no larger than a syllable with a letter of a seal's rim.
void share(const Page& page, std::uint32_t component, const Heights& heights,
           std::vector<Row>& rows) {
  const double top = page.flat_top(component);
  const double bottom = page.flat_bottom(component);
  const Box& box = page.box(component);
  const double x = page.ink->x_height;
  const bool narrow = box.width() <= 3 * x || (box.width() <= 4.5 * x && box.height() <= 5 * x);
  const std::int32_t reach = narrow ? page.ink->x_height : 0;
  heights.each(top, bottom, [&](std::size_t i) {
    Row& row = rows[i];
    const bool across = box.x0 < row.x1 + reach && box.x1 > row.x0 - reach;
    if (!across || bottom <= row.top || top >= row.base) return;
    row.shared.push_back(component);
    if (!narrow) return;
    row.x0 = std::min(row.x0, box.x0);
    row.x1 = std::max(row.x1, box.x1);
  });
}

// One round: each component still free to the row nearest to it, if one is nearer than `limit`.
void attach_within(const Page& page, double limit, std::vector<std::uint32_t>& free,
                   std::vector<Row>& rows) {
  std::vector<std::pair<std::size_t, std::uint32_t>> found;
  const NearestRow finder(page, rows);
  std::vector<std::uint32_t> left;
  for (const std::uint32_t component : free) {
    const auto candidate = finder.nearest(component);
    if (candidate && candidate->cost < limit) {
      found.emplace_back(candidate->row, component);
    } else {
      left.push_back(component);
    }
  }
  for (const auto& [row, component] : found) {
    rows[row].members.push_back(component);
    rows[row].x0 = std::min(rows[row].x0, page.box(component).x0);
    rows[row].x1 = std::max(rows[row].x1, page.box(component).x1);
  }
  sort_members(page, rows);
  free = std::move(left);
}

// Which members of a small row are marks of a larger row's letters: all, if each stands close above
// or below one of them ("ế" has two); else, where specks beside them made a row of both, those that
// are smaller than letters.
std::vector<std::uint32_t> marks_in(const Page& page, const NearestRow& finder, const Row& row,
                                    std::size_t index) {
  const double x = page.ink->x_height;
  const auto close = [&](std::uint32_t member, std::size_t times) {
    return finder.gap_to_larger(member, index, times) < 0.45 * x;
  };
  if (std::ranges::all_of(row.members, [&](std::uint32_t member) { return close(member, 3); }))
    return row.members;
  std::vector<std::uint32_t> marks;
  std::ranges::copy_if(row.members, std::back_inserter(marks), [&](std::uint32_t member) {
    return page.box(member).height() < 0.95 * x && close(member, 2);
  });
  return marks;
}

// Takes out of small rows what marks of larger rows' letters they hold.
void free_marks(const Page& page, std::vector<Row>& rows) {
  constexpr std::size_t kFew = 4;
  const NearestRow finder(page, rows);
  std::vector<std::vector<std::uint32_t>> marks(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].members.size() <= kFew) marks[i] = marks_in(page, finder, rows[i], i);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (marks[i].empty()) continue;
    for (const std::uint32_t mark : marks[i]) std::erase(rows[i].members, mark);
    if (!rows[i].members.empty()) measure(page, rows[i]);
  }
  std::erase_if(rows, [](const Row& row) { return row.members.empty(); });
}

}  // namespace

void attach(const Page& page, std::vector<Row>& rows) {
  sort_members(page, rows);
  free_marks(page, rows);
  std::vector<std::uint32_t> free;
  const Heights heights(page, rows);
  const auto& list = page.ink->components.list;
  std::vector<bool> taken(list.size());
  for (const Row& row : rows) {
    for (const std::uint32_t member : row.members) taken[member] = true;
  }
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    if (taken[i] || list[i].area == 0) continue;
    if (is_tall(page, i)) {
      share(page, i, heights, rows);
    } else {
      free.push_back(i);
    }
  }
  const double x = page.ink->x_height;
  attach_within(page, 0.3 * x, free, rows);
  attach_within(page, 0.5 * x, free, rows);
  attach_within(page, 0.8 * x, free, rows);
}

}  // namespace trichdan::lines
