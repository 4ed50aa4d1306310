// repair: a year one figure of which was not read, put right by the year in a symbol.
//
// Pure; thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace trichdan {

struct LostYear {
  std::string date;       // ISO 8601
  std::size_t begin = 0;  // bytes of what was read for the year, half-open
  std::size_t end = 0;
};

// "2009-10-14" of " ngày 14 tháng 10 năm 209" behind "18/2009/TT-BYT": `behind` is the text behind
// a symbol of this `year`. Nothing if no date begins there, or its year is another or whole.
std::optional<LostYear> lost_year(std::string_view behind, std::string_view year);

}  // namespace trichdan
