// The end of a document: recipients on the left, signature on the right.
#pragma once

#include "layout/piece.h"

namespace trichdan {

struct Signoff {
  std::size_t begin = 0;  // rows [begin, end)
  std::size_t end = 0;    // equal: there is none on this page
  Pieces pieces;          // recipients, then signature
};

// Among the rows [begin, end).
Signoff find_signoff(const PageRows& page, std::size_t begin, std::size_t end);

}  // namespace trichdan
