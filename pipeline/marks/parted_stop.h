// marks, internal: numbers of which a bad copy left no figure. A stop stands close behind its word,
// unless the call of a footnote stands between.
#pragma once

#include <span>
#include <vector>

#include "base/reading.h"
#include "marks/baseline.h"

namespace trichdan {

// What stands raised between a word's last letter and a stop too far behind it, a box for each
// stop. `components`: the line's ink; `words`: its words, of which those that end with a letter and
// a stop are looked at: quotation marks stand there too, and are read.
std::vector<Box> before_parted_stops(std::span<const Box> components, const Baseline& line,
                                     std::span<const Word* const> words);

}  // namespace trichdan
