// marks: what is printed on a page beside its words, and what words alone do not tell: rules (which
// part footnotes from the body and make tables) and raised numbers (which call footnotes, and which
// recognisers read as quotes, degree signs or nothing).
//
// Pure function; thread-safe. Takes images of 1, 8 and 32 bits. Boxes are in pixels of the image.
#pragma once

#include <span>
#include <vector>

#include "base/pix.h"
#include "base/reading.h"

namespace trichdan {

// Rules anywhere on the page, top to bottom, then raised numbers in the lines of `words`, in their
// order. An image that cannot be made bilevel has none.
std::vector<Mark> find_marks(const Pix& page, std::span<const Word> words);

}  // namespace trichdan
