// extract: text as a field shows it: white space folded, none at the ends.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace trichdan {

std::string clean(std::string_view text);
inline std::string clean(std::string_view text, std::size_t begin, std::size_t end) {
  return clean(text.substr(begin, end - begin));
}

}  // namespace trichdan
