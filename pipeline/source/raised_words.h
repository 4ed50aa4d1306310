// Raised numbers of a text layer: a figure or star set smaller and higher than its line, which
// calls a footnote or begins one. Pure function.
#pragma once

#include <span>
#include <vector>

#include "base/reading.h"

namespace trichdan {

// Words as in_lines gives them: those of a line are neighbours.
std::vector<Mark> raised_words(std::span<const Word> words);

}  // namespace trichdan
