// Words of a line, and whether Vietnamese could be spelled so.
//
// Pure functions; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

// The parts of `text` between blanks and line breaks.
std::vector<std::string> words_of(std::string_view text);
// The words from `begin` on, a blank between each two.
std::string joined_words(const std::vector<std::string>& words, std::size_t begin = 0);

// What Vietnamese spelling allows, marks and signs aside; "UBND", "TW", "15-NQ/TU" are none.
bool is_syllable(std::string_view word);

// Without the quotes, dots and dashes at its ends that specks are read as.
std::string without_marks_around(std::string_view line);

}  // namespace trichdan
