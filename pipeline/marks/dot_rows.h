// marks, internal: dots that stand in rows, as what a copy left of a hairline does. Pure functions.
#pragma once

#include <vector>

#include "base/geometry.h"

namespace trichdan {

// dy/dx of the page by dots of rules across (`flat`) and, as boxes of the page turned, of upright
// ones (`thin`), which lean the other way. `size`: the page's longer side, pixels.
double slope_of_dots(const std::vector<Box>& flat, const std::vector<Box>& thin, int size);

// Rows across at least `least` pixels long with ink and dots enough: feet and stems of letters are
// fewer and longer.
std::vector<Box> rows_of_dots(const std::vector<Box>& dots, double slope, int page_width,
                              int least);

}  // namespace trichdan
