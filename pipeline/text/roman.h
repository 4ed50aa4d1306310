// text: Roman numbers up to 89, in capitals. Pure functions; thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace trichdan {

// "XIV" of 14. The empty text for 0.
std::string in_roman(int number);

// 14 of "XIV"; 0 for what is not written in the usual way ("IIII", "VX") or is no such number.
int roman_value(std::string_view text);

}  // namespace trichdan
