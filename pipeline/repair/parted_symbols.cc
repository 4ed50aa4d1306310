#include "repair/parted_symbols.h"

#include "text/unicode.h"

namespace trichdan {

std::string letters_and_digits(std::string_view text) {
  std::string out;
  for (const char c : normalise(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
    if (byte >= 0x80 || letter || (byte >= '0' && byte <= '9')) out += c;
  }
  return out;
}

std::optional<std::string> year_parted(std::string_view word) {
  constexpr std::size_t kYear = 4;
  const std::size_t end = word.find_first_not_of("0123456789");
  if (end == std::string_view::npos || word[end] != '/' || end <= kYear) return {};
  const std::string_view year = word.substr(end - kYear, kYear);
  if (!year.starts_with("19") && !year.starts_with("20")) return {};
  return std::string(word.substr(0, end - kYear)) + "/" + std::string(word.substr(end - kYear));
}

std::vector<std::string> bodies_parted(std::string_view word) {
  std::vector<std::string> out;
  const std::size_t dash = word.find_first_not_of("0123456789");
  const bool numbered = dash != std::string_view::npos && dash > 0 && word[dash] == '-';
  if (!numbered || word.find('/') != std::string_view::npos) return out;
  for (std::size_t at = dash + 2; at < word.size(); ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U) continue;  // inside a character
    out.push_back(std::string(word.substr(0, at)) + "/" + std::string(word.substr(at)));
  }
  return out;
}

}  // namespace trichdan
