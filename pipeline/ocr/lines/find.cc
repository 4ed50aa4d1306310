#include <algorithm>
#include <cmath>

#include "ocr/lines/attach.h"
#include "ocr/lines/skew.h"
#include "ocr/lines/strip.h"
#include "ocr/lines/text_lines.h"

namespace trichdan::lines {
namespace {

// Top to bottom; side by side, left to right.
struct Ordered {
  std::vector<Row> rows;
  std::vector<std::int32_t> ordinals;
};

bool same_height(const Row& a, const Row& b) {
  const double shared = std::min(a.base, b.base) - std::max(a.top, b.top);
  return shared > 0.5 * std::min(a.x_height(), b.x_height());
}

Ordered in_order(std::vector<Row> rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.middle() < b.middle(); });
  Ordered out;
  std::int32_t ordinal = 0;
  for (std::size_t begin = 0; begin < rows.size(); ++ordinal) {
    std::size_t end = begin + 1;
    while (end < rows.size() && same_height(rows[begin], rows[end])) ++end;
    std::stable_sort(rows.begin() + static_cast<std::ptrdiff_t>(begin), rows.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Row& a, const Row& b) { return a.x0 < b.x0; });
    out.ordinals.insert(out.ordinals.end(), end - begin, ordinal);
    begin = end;
  }
  out.rows = std::move(rows);
  return out;
}

}  // namespace

struct PageLines::Found {
  PageInk ink;
  Page page;
  std::vector<Row> rows;
  std::vector<Frame> frames;
  std::vector<TextLine> lines;

  void add(const Row& row, std::int32_t ordinal) {
    Box box;
    for (const std::uint32_t member : row.members) box = united(box, page.box(member));
    const int scale = ink.scale;
    frames.push_back(frame_of(page, row));
    lines.push_back({{box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale},
                     static_cast<int>(std::lround(row.x_height())) * scale, ordinal});
  }
};

PageLines::PageLines(const Pix& image) : found_(std::make_unique<Found>()) {
  Found& found = *found_;
  found.ink = ink_of(image);
  if (found.ink.x_height == 0) return;
  found.page = {&found.ink, slope_of(found.ink)};
  Ordered ordered = in_order(parted(found.page, joined(found.page, rows_of(found.page))));
  found.rows = std::move(ordered.rows);
  attach(found.page, found.rows);
  for (std::size_t i = 0; i < found.rows.size(); ++i) found.add(found.rows[i], ordered.ordinals[i]);
}

PageLines::~PageLines() = default;
PageLines::PageLines(PageLines&&) noexcept = default;
PageLines& PageLines::operator=(PageLines&&) noexcept = default;

const std::vector<TextLine>& PageLines::lines() const {
  return found_->lines;
}

PixPtr PageLines::strip(std::size_t line) const {
  return strip_of(found_->page, found_->rows[line], found_->frames[line]);
}

Box PageLines::on_page(std::size_t line, const Box& box) const {
  const Frame& frame = found_->frames[line];
  const std::int32_t shift = frame.shift((box.x0 + box.x1) / 2);
  const int scale = found_->ink.scale;
  return {(frame.box.x0 + box.x0) * scale, (frame.box.y0 + box.y0 + shift) * scale,
          (frame.box.x0 + box.x1) * scale, (frame.box.y0 + box.y1 + shift) * scale};
}

double PageLines::slope() const {
  return found_->page.slope;
}

}  // namespace trichdan::lines
