// Where paragraphs begin.
#pragma once

#include "layout/piece.h"

namespace trichdan {

// One mark for each piece. Told from indents, short lines before, gaps, item marks and changes of
// role.
std::vector<bool> paragraph_starts(const PageRows& page, const Pieces& pieces);

}  // namespace trichdan
