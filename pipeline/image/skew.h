// image, internal: how much the lines of a page climb or fall.
#pragma once

#include <cstdint>
#include <vector>

#include "image/ink.h"

namespace trichdan {

struct Skew {
  double slope = 0;     // rows a column: above 0, lines fall to the right
  double evidence = 0;  // sharpness of the rows at this slope over that at other slopes; 1: none
};

// The slope at which rows of ink and rows of paper are told apart most sharply (Postl 1986), within
// six degrees.
Skew skew_of(const InkMap& ink);

// Ink in each row of the strips [first, last), as if the page had been made straight about its
// middle.
std::vector<std::uint32_t> straight_profile(const InkMap& ink, double slope, int first, int last);

// The same without rules of tables: rows that they fill, and strips that one runs down through.
std::vector<std::uint32_t> text_profile(const InkMap& ink, double slope, int first, int last);

}  // namespace trichdan
