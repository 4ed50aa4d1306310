// Footnotes and their calls decided by each other: on bad paper neither is certain alone.
#pragma once

#include <vector>

#include "layout/layout.h"
#include "layout/rows.h"

namespace trichdan {

// Which lines of the role footnote begin a note. A raised number at a line's beginning (starts_note
// is set) says so unless its surroundings deny it; elsewhere they do: a figure or a sign no word
// consists of, an indent as wide as a number, a sentence ended before. Sets starts_note, and
// note_marks for what was read for a number.
void settle_starts(const PageRows& page, std::vector<Line>& lines);

// The calls of a page's body. Where there are fewer marks than notes that begin, figures read
// behind words count too; where there are more, those that are least like calls are taken away,
// but only if it is clear which.
void settle_calls(const PageRows& page, std::vector<Line>& lines);

}  // namespace trichdan
