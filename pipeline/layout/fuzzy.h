// Comparing what was read with words that are known, as OCR errs: marks, case, spaces and
// punctuation do not count, and one letter in five may be wrong.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace trichdan {

// Only the letters and digits of fold_search: "Độc lập - Tự do" as "doclaptudo".
std::string search_key(std::string_view text);

// Levenshtein distance, `limit` + 1 if it is greater than `limit`. Bytes.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// Both keys. Equal but for a fifth of `known`'s letters, rounded down.
bool resembles(std::string_view key, std::string_view known);
// The same for the beginning of `key`.
bool begins_like(std::string_view key, std::string_view known);

}  // namespace trichdan
