// ocr/lines, internal: rules of tables that stand between letters of one height.
#pragma once

#include "ocr/lines/rows.h"

namespace trichdan::lines {

// Between which upright rules a component stands: those nearest to it, among rules that go past it
// from its top to its bottom. Where there is none, far outside the page.
struct Walls {
  std::int32_t left = 0;
  std::int32_t right = 0;

  // Whether nothing parts the component from what reaches from x0 to x1.
  bool let_through(std::int32_t x0, std::int32_t x1) const { return x1 > left && x0 < right; }
};

Walls walls_of(const Page& page, const Box& box);

}  // namespace trichdan::lines
