// marks, internal: where the letters of lines stand.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/reading.h"

namespace trichdan {

struct Baseline {
  double slope = 0;
  double offset = 0;
  double x_height = 0;  // how tall an x is, pixels

  double at(double x) const { return offset + slope * x; }
};

double centre_x(const Box& box);

// Of the ink in and about a line, what stands at the height of its words. Where lines are set close
// together there are the next line's letters too, and a baseline through both makes raised figures
// of this one's.
std::vector<Box> own_letters(std::span<const Box> components, std::span<const Word* const> words);

// For each line of a page, by its own letters: a straight line through their feet. A line of a few
// letters, or one that was led astray by its neighbour's, has the slope and the height of x of the
// lines around it. Nothing where there are no letters.
std::vector<std::optional<Baseline>> baselines_of(std::span<const std::vector<Box>> letters);

}  // namespace trichdan
