#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "ocr/lines/attach.h"
#include "ocr/lines/headings.h"
#include "ocr/lines/join.h"
#include "ocr/lines/skew.h"
#include "ocr/lines/strip.h"
#include "ocr/lines/text_lines.h"

namespace trichdan::lines {
namespace {

bool same_height(const Row& a, const Row& b) {
  const double shared = std::min(a.base, b.base) - std::max(a.top, b.top);
  return shared > 0.5 * std::min(a.x_height(), b.x_height());
}

struct Place {
  std::int32_t row = 0;
  std::int32_t block = 0;
};

// Puts rows in reading order: top to bottom, and side by side from left to right.
std::vector<Place> put_in_order(std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.middle() < b.middle(); });
  std::vector<Place> places;
  std::int32_t ordinal = 0;
  for (auto begin = rows.begin(); begin != rows.end(); ++ordinal) {
    const auto end = std::find_if(begin + 1, rows.end(),
                                  [&](const Row& row) { return !same_height(*begin, row); });
    std::stable_sort(begin, end, [](const Row& a, const Row& b) { return a.x0 < b.x0; });
    places.insert(places.end(), static_cast<std::size_t>(end - begin), {ordinal, 0});
    begin = end;
  }
  return places;
}

// Whether `below` goes on with the block that ends with `above`.
bool goes_on(const Row& above, const Row& below) {
  constexpr double kWidestLeading = 3.0;  // of paper between lines of a block, in x-heights
  const bool over = std::min(above.x1, below.x1) > std::max(above.x0, below.x0);
  return over &&
         below.top - above.base < kWidestLeading * std::max(above.x_height(), below.x_height());
}

void number_blocks(const std::vector<Row>& rows, std::vector<Place>& places) {
  const auto alone = [&](std::size_t i) {
    return (i == 0 || places[i - 1].row != places[i].row) &&
           (i + 1 == places.size() || places[i + 1].row != places[i].row);
  };
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const bool same = alone(i - 1) && alone(i) && goes_on(rows[i - 1], rows[i]);
    places[i].block = places[i - 1].block + (same ? 0 : 1);
  }
}

// A letter or three alone in a seal are of its rim or its emblem, and so are more of them that are
// smaller than the page's: print that a seal lies over has more, or goes on beyond it.
bool is_of_seal(const Page& page, const Row& row) {
  constexpr std::ptrdiff_t kFew = 3;
  constexpr double kSmall = 0.9;  // in x-heights
  constexpr double kRim = 1.1;    // of the ring that was found, which may be the inner one of two
  const auto letters = std::ranges::count_if(row.members, [&](std::uint32_t member) {
    return is_letter(page.ink->components.list[member], page.ink->x_height);
  });
  if (letters > kFew && row.x_height() >= kSmall * page.ink->x_height) return false;
  const auto all_in = [&](const Seal& ring) {
    return std::ranges::all_of(row.members, [&](std::uint32_t member) {
      const Box& box = page.box(member);
      const double x = (box.x0 + box.x1) / 2.0 - ring.x;
      const double y = (box.y0 + box.y1) / 2.0 - ring.y;
      return std::hypot(x, y) < kRim * ring.radius;
    });
  };
  return std::ranges::any_of(page.ink->seals, all_in);
}

// A thin upright stroke that stands alone, as in the margins of copies.
bool is_sliver(const Page& page, const Row& row) {
  return row.members.size() == 1 && page.box(row.members.front()).width() * 4 < page.ink->x_height;
}

std::vector<Row> find_rows(const Page& page) {
  std::vector<Row> rows = parted(page, joined(page, rows_of(page)));
  attach(page, rows);
  std::erase_if(rows,
                [&](const Row& row) { return is_of_seal(page, row) || is_sliver(page, row); });
  return rows;
}

}  // namespace

struct PageLines::Found {
  PageInk ink;
  Page page;
  std::optional<PageInk> headings;  // letters too large to be found with the others
  Page headings_page;
  std::vector<Row> rows;
  std::vector<Frame> frames;
  std::vector<TextLine> lines;
  Box page_box;

  // Where a row's letters are.
  const Page& page_of(const Row& row) const { return row.heading ? headings_page : page; }

  void add(const Row& row, const Place& place) {
    const Page& on = page_of(row);
    Box box;
    for (const std::uint32_t member : row.members) box = united(box, on.box(member));
    const int scale = ink.scale;
    frames.push_back(frame_of(on, row));
    lines.push_back({{box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale},
                     static_cast<int>(std::lround(row.x_height())) * scale,
                     place.row,
                     place.block});
  }
};

PageLines::PageLines(const Pix& image, Strokes strokes, std::vector<Seal> known)
    : found_(std::make_unique<Found>()) {
  Found& found = *found_;
  found.ink = ink_of(image, strokes);
  if (found.ink.x_height == 0) return;
  for (const Seal& seal : known) {
    const double scale = found.ink.scale;
    found.ink.seals.push_back({seal.x / scale, seal.y / scale, seal.radius / scale});
  }
  found.headings = take_headings(found.ink);
  found.page = {&found.ink, slope_of(found.ink)};
  found.rows = find_rows(found.page);
  if (found.headings) {
    found.headings_page = {&*found.headings, found.page.slope};
    for (Row& row : find_rows(found.headings_page)) {
      row.heading = true;
      found.rows.push_back(std::move(row));
    }
  }
  std::vector<Place> places = put_in_order(found.rows);
  number_blocks(found.rows, places);
  for (std::size_t i = 0; i < found.rows.size(); ++i) found.add(found.rows[i], places[i]);
  found.page_box = {0, 0, pixGetWidth(&image), pixGetHeight(&image)};
}

PageLines::~PageLines() = default;
PageLines::PageLines(PageLines&&) noexcept = default;
PageLines& PageLines::operator=(PageLines&&) noexcept = default;

const std::vector<TextLine>& PageLines::lines() const {
  return found_->lines;
}

Strip PageLines::strip(std::size_t line) const {
  const Row& row = found_->rows[line];
  return strip_of(found_->page_of(row), row, found_->frames[line]);
}

Strip PageLines::band(std::size_t line, int x0, int x1) const {
  const int scale = found_->ink.scale;
  return band_of(found_->page_of(found_->rows[line]), found_->frames[line], x0 / scale, x1 / scale);
}

Box PageLines::on_page(std::size_t line, const Box& box) const {
  const Frame& frame = found_->frames[line];
  const std::int32_t shift = frame.shift((box.x0 + box.x1) / 2);
  const int scale = found_->ink.scale;
  const Box& page = found_->page_box;
  return {std::clamp((frame.box.x0 + box.x0) * scale, 0, page.x1),
          std::clamp((frame.box.y0 + box.y0 + shift) * scale, 0, page.y1),
          std::clamp((frame.box.x0 + box.x1) * scale, 0, page.x1),
          std::clamp((frame.box.y0 + box.y1 + shift) * scale, 0, page.y1)};
}

std::vector<Box> PageLines::strokes() const {
  std::vector<Box> boxes = found_->ink.strokes;
  const int scale = found_->ink.scale;
  for (Box& box : boxes) {
    box = {box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale};
  }
  return boxes;
}

std::vector<Seal> PageLines::seals() const {
  std::vector<Seal> seals = found_->ink.seals;
  const double scale = found_->ink.scale;
  for (Seal& seal : seals) seal = {seal.x * scale, seal.y * scale, seal.radius * scale};
  return seals;
}

double PageLines::slope() const {
  return found_->page.slope;
}

}  // namespace trichdan::lines
