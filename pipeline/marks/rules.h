// marks, internal: straight lines that go on for longer than any letter.
#pragma once

#include <vector>

#include "base/pix.h"
#include "base/reading.h"

namespace trichdan {

// `ink`: 1 bit. Rules across the page of at least a fourteenth of its width, and upright ones of at
// least a fortieth of its height, or a sixtieth where a longer one stands above or below; a rule
// broken by less than a letter is one.
std::vector<Mark> find_rules(Pix& ink);

}  // namespace trichdan
