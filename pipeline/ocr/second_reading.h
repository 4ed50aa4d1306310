// ocr, internal: which words of a line are worth reading twice, and what the second reading says of
// each word of the first.
//
// Reading everything twice would cost as much again; numbers, dates and figures are a tenth of the
// words, and most other misreadings cannot be Vietnamese. Pure functions.
#pragma once

#include <span>
#include <vector>

#include "base/reading.h"

namespace trichdan {

// Words [begin, end) of a line.
struct WordRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const WordRun&) const = default;
};

// Runs of words that have figures, are of small letters and no syllable, or were hardly read, each
// with the words beside it. Left to right, at least three words apart: nearer ones are one.
std::vector<WordRun> worth_reading_twice(std::span<const Word> line);

// Gives each word of a run as `other` what `second` has at its place: the same text where both read
// alike, a space where that has nothing. `second`: the words of another reading of the run and, at
// most, of the words beside it. Says whether both read the run alike.
bool add_second_reading(std::vector<Word>& line, const WordRun& run, std::span<const Word> second);

}  // namespace trichdan
