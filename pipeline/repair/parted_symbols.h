// repair: symbols of which a slash was not read.
//
// Pure functions; thread-safe. Words are normalised (text/unicode.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

// "18/2009/TT-BYT" of "182009/TT-BYT": a number that ends in a year lost the slash before it.
std::optional<std::string> year_parted(std::string_view word);

// "01-KL/TW" of "01-KLTW": the slash between code and body may have stood at any letter but the
// first; which of them is well formed is not asked here.
std::vector<std::string> bodies_parted(std::string_view word);

// What is left of a symbol without its signs: "01-KL/TW" and "01.KLTW" are the same.
std::string letters_and_digits(std::string_view text);

}  // namespace trichdan
