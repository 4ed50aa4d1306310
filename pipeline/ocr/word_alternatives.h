// ocr, internal: the words that a reader's own probabilities leave open beside what it read.
//
// Pure functions.
#pragma once

#include <vector>

#include "base/reading.h"
#include "ocr/lstm/line_recogniser.h"

namespace trichdan {

// Words that differ from `word` in one character, or in two, each exchanged for one the network saw
// at its place; the most probable first, a few at most. Spaces are neither exchanged nor brought
// in.
std::vector<WordAlternative> alternatives_of(const lstm::LineWord& word);

}  // namespace trichdan
