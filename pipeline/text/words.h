// text: comparing two readings of a word. Pure functions; thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "base/reading.h"

namespace trichdan {

// What a word says: normalised, dashes alike, without the punctuation that stands beside it.
std::string core_of(std::string_view word);

// The word with another core, the punctuation beside it kept; the core alone where its own is not
// to be found in it.
std::string with_core(std::string_view word, std::string_view core);

// Whether a second reader read another word: other letters or figures, not other punctuation.
bool is_disputed(const Word& word);

}  // namespace trichdan
