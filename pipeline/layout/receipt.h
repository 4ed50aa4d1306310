// layout: the frame that an office or a portal stamps on what it received: "CÔNG VĂN ĐẾN" or "ĐẾN"
// in large letters, above it who received it, below it number, day and to whom it was passed on.
//
// Pure; thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "base/geometry.h"
#include "layout/rows.h"

namespace trichdan {

struct Receipt {
  Box words;  // of "CÔNG VĂN ĐẾN"; flat; empty: there is none
  Box frame;  // where the rest of it may stand
};

// The first among rows [begin, end).
Receipt receipt_in(const PageRows& page, std::size_t begin, std::size_t end);

// The words of a row without those of "CÔNG VĂN ĐẾN".
std::vector<std::uint32_t> without_receipt(const PageRows& page, std::vector<std::uint32_t> words);

// Whether the middle of the box lies in it.
bool is_in(const Box& box, const Box& frame);

}  // namespace trichdan
