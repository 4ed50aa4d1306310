// marks, internal: small figures that stand above the middle of a line with nothing below them.
#pragma once

#include <span>
#include <vector>

#include "base/pix.h"
#include "base/reading.h"

namespace trichdan {

// `ink`: 1 bit. A mark for each raised number, its figures together.
std::vector<Mark> find_raised(Pix& ink, std::span<const Word> words);

}  // namespace trichdan
