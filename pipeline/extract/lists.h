// extract: what the members of a list of references give each other (domain 5): type and "X ban
// hành" forwards; "của X" and the symbol of bare numbers backwards.
#pragma once

#include <string_view>
#include <vector>

#include "extract/phrases.h"

namespace trichdan {

struct OpenReference;

// Whether [begin, end) holds nothing but commas, "và" and their like.
bool only_separators(std::string_view text, std::size_t begin, std::size_t end,
                     const PhraseTable& separators);
// "Nghị quyết số 79 và số 80-NQ/TW": 79 is 79-NQ/TW, to be checked. From right to left, so that
// each of "số 18, 19, 20-NQ/TW" has it.
void complete_bare_numbers(std::string_view text, const PhraseTable& separators,
                           std::vector<OpenReference>& citations);
// Between neighbours of a list that both have a date, or both have none: a short citation before a
// full one ("Nghị quyết số 15-NQ/TU và Nghị quyết số 16-NQ/TU, ngày 29/11/2021 của …") is no list.
void share_issuers(std::string_view text, const PhraseTable& separators,
                   std::vector<OpenReference>& citations);

}  // namespace trichdan
