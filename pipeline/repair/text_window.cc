#include "repair/text_window.h"

#include <algorithm>

namespace trichdan {

void TextWindow::exchange(std::size_t at, std::string_view with) {
  const Origin word = words[at];
  text.replace(word.begin - begin, word.end - word.begin, with);
  const std::uint32_t grown = static_cast<std::uint32_t>(with.size()) - (word.end - word.begin);
  words[at].end += grown;
  for (std::size_t i = at + 1; i < words.size(); ++i) {
    words[i].begin += grown;
    words[i].end += grown;
  }
}

std::uint32_t at_character(std::string_view text, std::uint32_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
    --at;
  return std::min(at, static_cast<std::uint32_t>(text.size()));
}

}  // namespace trichdan
