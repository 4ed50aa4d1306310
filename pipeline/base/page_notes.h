// What is said in PageReading::reason of a page as a whole, so that who weighs a reading later
// finds it there.
#pragma once

#include <string_view>

namespace trichdan {

inline constexpr std::string_view kNothingOnIt = "there is nothing on it";
inline constexpr std::string_view kHardlyAnyInk = "there is hardly any ink on it";
inline constexpr std::string_view kBlackAllOver = "it is black all over";

}  // namespace trichdan
