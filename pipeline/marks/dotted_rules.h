// marks, internal: hairlines of which a copy left dots.
#pragma once

#include <span>
#include <vector>

#include "base/pix.h"
#include "base/reading.h"

namespace trichdan {

// `ink`: 1 bit. Rows and columns of dots and dashes that cross each other, as the rules of a table
// do; rows of dots to be filled in cross nothing. `known`: the rules that were found whole, which
// they may meet; none is looked for where those are a table already.
// An upright one that they prove is as long as the rules across that it would meet; it goes through
// no word.
std::vector<Mark> find_dotted_rules(Pix& ink, const std::vector<Mark>& known,
                                    std::span<const Word> words);

}  // namespace trichdan
