#include "text/words.h"

#include "text/unicode.h"

namespace trichdan {

std::string core_of(std::string_view word) {
  std::string text = fold_tone(normalise(word));
  constexpr std::string_view kBeside = " .,;:!?'\"()[]";
  text.erase(0, std::min(text.find_first_not_of(kBeside), text.size()));
  text.erase(text.find_last_not_of(kBeside) + 1);
  return text;
}

bool is_disputed(const Word& word) {
  if (word.other.empty() || word.other == word.text) return false;
  return core_of(word.other) != core_of(word.text);
}

}  // namespace trichdan
