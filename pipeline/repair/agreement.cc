#include "repair/agreement.h"

#include <algorithm>
#include <string>

#include "text/unicode.h"

namespace trichdan {
namespace {

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

// Bytes of letters beyond ASCII count as letters; those of signs beyond ASCII (”, ⁄, –: U+2000 to
// U+2FFF) do not.
std::string letters_and_figures(std::string_view text) {
  constexpr unsigned char kSigns = 0xE2;  // first byte of three
  std::string out;
  bool parted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool sign = byte == kSigns;
    const bool letter = (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
    if (sign || (byte < 0x80 && !letter && !is_figure(text[at]))) {
      parted = true;
      if (sign) at += 2;
      continue;
    }
    if (parted && !out.empty() && is_figure(out.back()) && is_figure(text[at])) out += '|';
    parted = false;
    out += text[at];
  }
  return out;
}

std::string_view figures_before_letters(std::string_view text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789|"), text.size());
  return text.substr(0, end);
}

}  // namespace

bool same_but_strokes(std::string_view a, std::string_view b) {
  const std::string mine = letters_and_figures(a);
  return !mine.empty() && mine == letters_and_figures(b);
}

bool same_but_percent_sign(std::string_view read, std::string_view other) {
  constexpr std::size_t kMostForSign = 2;  // its circles
  const std::size_t sign = read.find('%');
  if (sign == 0 || sign == std::string_view::npos || !is_figure(read[sign - 1])) return false;
  if (!other.starts_with(read.substr(0, sign))) return false;
  const std::string_view rest = other.substr(sign);
  const std::size_t end = std::min(rest.find_first_not_of("0123456789%"), rest.size());
  const auto figures =
      static_cast<std::size_t>(std::ranges::count_if(rest.substr(0, end), is_figure));
  return figures > 0 && figures <= kMostForSign;
}

bool same_number(std::string_view symbol, std::string_view other) {
  const std::string mine = letters_and_figures(symbol);
  const std::string yours = letters_and_figures(other);
  const std::string_view number = figures_before_letters(mine);
  return !number.empty() && number.size() < mine.size() && number == figures_before_letters(yours);
}

bool same_but_marks(std::string_view a, std::string_view b) {
  return std::ranges::none_of(a, is_figure) && !a.empty() && fold_search(a) == fold_search(b);
}

}  // namespace trichdan
