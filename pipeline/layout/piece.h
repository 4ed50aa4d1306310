// A line on its way to PageLayout, and the cutting of rows into columns.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "layout/layout.h"
#include "layout/rows.h"

namespace trichdan {

struct Piece {
  std::vector<std::uint32_t> words;
  Box box;  // flat
  Role role = Role::body;
  bool by_hand = false;
  int cell = 0;  // of a ruled table, counted over the page from 1; 0: in none
};

using Pieces = std::vector<Piece>;

inline int middle_x(const Box& box) {
  return (box.x0 + box.x1) / 2;
}
inline int middle_y(const Box& box) {
  return (box.y0 + box.y1) / 2;
}

// Without decoration (dashes, dots) at its ends; no words if there is nothing else. A "*" or "-"
// alone before words stays.
Piece piece_of(const PageRows& page, std::vector<std::uint32_t> words, Role role);

// Where a row is cut: `gap` in pixels, and the index of the first word behind it.
struct Cut {
  std::size_t word = 0;
  int gap = 0;
};
// The widest gap whose right end lies in [from, to); none narrower than `least`.
std::optional<Cut> widest_gap(const PageRows& page, const std::vector<std::uint32_t>& words,
                              int from, int to, int least);

std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>> cut_at(
    const std::vector<std::uint32_t>& words, std::size_t at);

// What a seal, a stamp or a pen left: read with little confidence or no word at all.
bool is_noise(const PageRows& page, const Piece& piece);

// The same of all that stands in a cell: many pieces of a letter or two, none of them read well.
// One or two may be figures that are hard to read.
bool is_scatter(const PageRows& page, const std::vector<std::uint32_t>& words);

}  // namespace trichdan
