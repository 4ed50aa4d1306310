// extract: what a cited document is about: "về …", "V/v …", as far as it goes.
#pragma once

#include <string>
#include <string_view>

#include "extract/phrases.h"

namespace trichdan {

// From `at`, where symbol, date or issuer ended, up to a closing quote, ";", ".", ")", a
// paragraph's end, or `limit`, where the next reference begins. Empty if no subject begins there.
std::string subject_after(std::string_view text, std::size_t at, std::size_t limit,
                          const PhraseTable& starts);

}  // namespace trichdan
