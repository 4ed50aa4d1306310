// The title: the type word in capitals and the lines of the subject under it.
#pragma once

#include "layout/piece.h"

namespace trichdan {

// The words of a row that are a title: all of it, a segment, or, beside the remains of a stamp, any
// run of words. Empty if it has none.
std::vector<std::uint32_t> title_words(const PageRows& page, const Row& row);

// Looks at the rows from `begin` on and appends the pieces of those it takes, the title and what
// stands between it and `begin`. Returns the first row it did not take: `begin` if there is no
// title.
std::size_t take_title(const PageRows& page, std::size_t begin, Pieces& pieces);

}  // namespace trichdan
