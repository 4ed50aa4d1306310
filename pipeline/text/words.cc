#include "text/words.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace trichdan {

std::string core_of(std::string_view word) {
  std::string text = fold_tone(normalise(word));
  constexpr std::array<std::string_view, 18> kBeside{" ", ".", ",", ";", ":", "!", "?", "'", "\"",
                                                     "(", ")", "[", "]", "“", "”", "‘", "’", "…"};
  const auto cut = [&](auto matches, auto erase) {
    const auto mark = std::ranges::find_if(kBeside, matches);
    if (mark != kBeside.end()) erase(mark->size());
    return mark != kBeside.end();
  };
  while (cut([&](std::string_view mark) { return text.starts_with(mark); },
             [&](std::size_t size) { text.erase(0, size); })) {
  }
  while (cut([&](std::string_view mark) { return text.ends_with(mark); },
             [&](std::size_t size) { text.erase(text.size() - size); })) {
  }
  return text;
}

std::string with_core(std::string_view word, std::string_view core) {
  const std::string own = core_of(word);
  std::string text = fold_tone(normalise(word));
  const std::size_t at = text.find(own);
  return at == std::string::npos ? std::string(core) : text.replace(at, own.size(), core);
}

bool is_disputed(const Word& word) {
  if (word.other.empty() || word.other == word.text) return false;
  // "08-" goes on in the next line, "08" does not.
  const auto goes_on = [](std::string_view text) {
    return text.size() > 1 && text.back() == '-' && text[text.size() - 2] >= '0' &&
           text[text.size() - 2] <= '9';
  };
  if (goes_on(word.text) != goes_on(word.other)) return true;
  return core_of(word.other) != core_of(word.text);
}

}  // namespace trichdan
