// Whether the first word of a line continues the last word of the line before.
#pragma once

#include <string_view>

namespace trichdan {

// Both normalised. True for "126-" + "KL/TW", "13/" + "12/2021", "1983" + "/BC-SYT", "Bà Rịa-" +
// "Vũng Tàu"; false for a dash that stands alone and for the dash of a list item.
bool continues_word(std::string_view last_word, std::string_view next_word);

// A full stop, semicolon, colon, question or exclamation mark, perhaps with closing quotes behind
// it.
bool ends_sentence(std::string_view text);

bool starts_with_lower_case(std::string_view text);

}  // namespace trichdan
