#include "repair/name_words.h"

#include "text/syllable.h"
#include "text/unicode.h"

namespace trichdan {

bool is_name_word(std::string_view text) {
  return text != to_lower(text) && to_title(text) == text && is_vietnamese_syllable(text);
}

std::size_t first_name_word(const PageReading& page, const std::vector<std::uint32_t>& words,
                            float least) {
  const auto is_part = [&](std::uint32_t index) {
    const Word& word = page.words[index];
    return word.confidence >= least && is_name_word(word.text);
  };
  std::size_t first = words.size();
  while (first > 0 && is_part(words[first - 1])) --first;
  return first;
}

}  // namespace trichdan
