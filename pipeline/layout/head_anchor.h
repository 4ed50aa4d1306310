// layout, internal: what shows where the right column of a head stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/piece.h"

namespace trichdan {

// Where the right column was recognised.
struct Anchor {
  std::size_t row = 0;
  int left = 0;  // of the right column as wide as the national header, flat pixels
  int width = 0;
};

struct RowRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

using TextTest = bool (*)(std::string_view);

// The tail of the row's words that `test` recognises, beginning behind the widest gap. The margin
// counts as one only for a row that has nothing in the left column.
std::optional<Cut> recognised_tail(const PageRows& page, const std::vector<std::uint32_t>& words,
                                   TextTest test);

// Place and date of the right column, and not "/BC-SYT Kiên Giang, ngày ...": the symbol belongs to
// the left one.
bool is_dated(std::string_view text);

// By the national header; failing that, by the motto or by place and date.
std::optional<Anchor> find_anchor(const PageRows& page, RowRange rows);

}  // namespace trichdan
