// layout: the lines of number and date in a head, and whether they are filled in. Pure;
// thread-safe.
#pragma once

#include <string_view>

namespace trichdan {

struct NumberLine {
  bool there = false;   // with a number, or the code of type or body
  bool filled = false;  // something stands where the number does, however it was read
};

// Of a line that begins with "Số".
NumberLine number_line(std::string_view text);

// "/BC-SYT", "12/2026/TT-BCT", "87-BC/HU": what is left of the number's line where "Số" was not
// read.
bool has_symbol(std::string_view text);
NumberLine symbol_line(std::string_view text);

struct DateLine {
  bool there = false;   // with its year
  bool filled = false;  // something stands where the day does
};

DateLine date_line(std::string_view text);

}  // namespace trichdan
