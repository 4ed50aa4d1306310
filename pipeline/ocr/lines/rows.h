// ocr/lines, internal: letters to rows.
//
// Heights here are "flat": y - slope * x, what they would be had the page been scanned straight.
#pragma once

#include <cstdint>
#include <vector>

#include "ocr/lines/ink.h"

namespace trichdan::lines {

// Letters that stand side by side on one line, without a gap as wide as between columns.
struct Row {
  std::vector<std::uint32_t> members;  // indices into Components::list
  std::vector<std::uint32_t> shared;   // reach through this row and maybe others; attach() sets it
  std::int32_t x0 = 0;
  std::int32_t x1 = 0;
  // Of its usual letter, flat: from the top of letters without ascender to the line they stand on.
  double top = 0;
  double base = 0;
  double ink_top = 0;    // of the marks joined to it; top where it has none
  bool heading = false;  // its members are of the ink of headings
  double x_height() const { return base - top; }
  double middle() const { return (top + base) / 2; }
};

struct Page {
  const PageInk* ink = nullptr;
  double slope = 0;

  const Box& box(std::uint32_t component) const { return ink->components.list[component].box; }
  double lift(const Box& box) const { return slope * (box.x0 + box.x1) / 2; }
  double flat_top(std::uint32_t component) const {
    return box(component).y0 - lift(box(component));
  }
  double flat_bottom(std::uint32_t component) const {
    return box(component).y1 - lift(box(component));
  }
};

// Rows from the components that is_letter() holds for, each in exactly one. A sweep from left to
// right: a letter joins the row whose last letters it stands beside, or opens a new one, so that
// rows may bend, and columns whose lines stand on different heights stay apart.
std::vector<Row> rows_of(const Page& page);

// Sets x0, x1, top and base from the members.
void measure(const Page& page, Row& row);

// Members of each from left to right.
void sort_members(const Page& page, std::vector<Row>& rows);

}  // namespace trichdan::lines
