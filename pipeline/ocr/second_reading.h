// ocr, internal: which lines are worth reading twice, and what the second reading says of each word
// of the first.
//
// Reading everything twice would cost as much again; numbers, dates and figures stand in a third of
// the lines, and most other misreadings cannot be Vietnamese. Pure functions.
#pragma once

#include <span>
#include <vector>

#include "base/reading.h"

namespace trichdan {

// Whether a line has figures, a word of small letters that is no syllable, or one hardly read.
bool deserves_second_reading(std::span<const Word> line);

// Gives each word of a line as `other` what `second`, the words of another reading of the same
// line, has at its place: the same text where both read alike, a space where that has nothing.
void add_second_reading(std::vector<Word>& line, std::span<const Word> second);

}  // namespace trichdan
