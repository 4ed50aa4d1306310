// layout: what a reader took for words and is none. Pure; thread-safe.
#pragma once

#include "base/reading.h"

namespace trichdan {

// Specks, rules, and frames of seals: no text, or a box no letter has. `text_height` is that of a
// usual word, in pixels.
bool is_speck(const Word& word, int text_height);

}  // namespace trichdan
