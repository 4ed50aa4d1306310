// extract: "số 18, 19 và 20-NQ/TW": numbers before the symbol that gives them theirs.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/phrases.h"
#include "extract/symbol.h"

namespace trichdan {

// The bare numbers after a first one that ends at `end`, in their order, if a symbol with a code
// ends their list; none otherwise. Pure; looks at a few dozen bytes a number, at most 12 numbers.
std::optional<std::vector<Symbol>> numbers_up_to_symbol(std::string_view text, std::size_t end,
                                                        const SymbolReader& symbols,
                                                        const PhraseTable& separators,
                                                        const PhraseTable& number_words);

}  // namespace trichdan
