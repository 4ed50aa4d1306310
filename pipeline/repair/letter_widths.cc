#include "repair/letter_widths.h"

#include "text/unicode.h"

namespace trichdan {
namespace {

double width_of_letter(char plain, bool capital) {
  constexpr std::string_view kNarrow = "ijlt";
  if (plain == ' ' || plain == '.') return 0.5;
  if (capital) return plain == 'i' ? 0.7 : plain == 'm' ? 1.75 : 1.35;
  if (kNarrow.find(plain) != kNarrow.npos) return 0.55;
  return plain == 'm' ? 1.55 : plain == 'c' || plain == 'e' || plain == 'r' ? 0.85 : 1;
}

}  // namespace

double width_of(std::string_view text) {
  const std::string lower = to_lower(text);
  double width = 0;
  std::size_t at = 0;
  for (const char plain : fold_search(text)) {
    const std::size_t begin = at++;
    while (at < lower.size() && (static_cast<unsigned char>(lower[at]) & 0xC0) == 0x80) ++at;
    const bool small =
        text.substr(begin, at - begin) == std::string_view(lower).substr(begin, at - begin);
    width += width_of_letter(plain, !small);
  }
  return width;
}

}  // namespace trichdan
