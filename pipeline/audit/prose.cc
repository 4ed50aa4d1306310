#include "audit/prose.h"

#include <algorithm>

#include "extract/figure_numbers.h"
#include "extract/letters.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kSentence = 400;
constexpr std::size_t kParagraph = 6000;

bool is_word(char byte) {
  return (byte >= 'a' && byte <= 'z') || is_digit(byte);
}

// "m2", "m3", "km2" are words, and no number stands in them.
void spell_units(std::string& text) {
  for (std::size_t at = text.find('m'); at != std::string::npos; at = text.find('m', at + 1)) {
    if (at + 1 >= text.size() || (text[at + 1] != '2' && text[at + 1] != '3')) continue;
    const bool word = at == 0 || !is_word(text[at - 1]) || text[at - 1] == 'k';
    if (word && (at + 2 >= text.size() || !is_word(text[at + 2]))) text[at + 1] = 'm';
  }
}

bool ends_sentence(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return true;
  return text[at] == '.' && (at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
}

}  // namespace

Prose::Prose(const Context& context, std::uint32_t stream)
    : context_(context), stream_(stream), plain_(plain_text_of(context.text_of(stream))) {
  spell_units(plain_.text);
  const std::string_view text = plain_.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    if (at == 0 || !is_word(text[at - 1])) numbers_.push_back(at);
    at = number_end(text, at);
  }
}

Span Prose::span(std::size_t begin, std::size_t end) const {
  return {stream_, plain_.original(begin), plain_.original(end)};
}

Span Prose::span(std::string_view part) const {
  return span(offset(part), offset(part) + part.size());
}

std::optional<Number> Prose::number(std::string_view group) const {
  if (group.empty()) return {};
  // A pattern may have taken "1" of "1,2".
  const std::size_t begin = offset(group);
  if (number_end(plain_.text, begin) != begin + group.size()) return {};
  const Span place = span(group);
  return context_.number(stream_, place.begin, place.end);
}

std::size_t Prose::sentence_end(std::size_t at) const {
  const std::size_t limit = std::min(plain_.text.size(), at + kSentence);
  while (at < limit && !ends_sentence(plain_.text, at)) ++at;
  return at;
}

std::size_t Prose::sentence_start(std::size_t at) const {
  const std::size_t limit = at > kSentence ? at - kSentence : 0;
  while (at > limit && !ends_sentence(plain_.text, at - 1)) --at;
  return at;
}

std::size_t Prose::paragraph_end(std::size_t at) const {
  const std::size_t limit = std::min(plain_.text.size(), at + kParagraph);
  while (at < limit && plain_.text[at] != '\n') ++at;
  return at;
}

std::size_t Prose::paragraph_start(std::size_t at) const {
  const std::size_t limit = at > kParagraph ? at - kParagraph : 0;
  while (at > limit && plain_.text[at - 1] != '\n') --at;
  return at;
}

bool holds_phrase(const PhraseTable& list, std::string_view words) {
  for (const std::string& phrase : list.phrases()) {
    const std::string needle = plain(phrase);
    for (std::size_t at = words.find(needle); at != std::string_view::npos;
         at = words.find(needle, at + 1)) {
      const std::size_t end = at + needle.size();
      if ((at == 0 || !is_word(words[at - 1])) && (end == words.size() || !is_word(words[end])))
        return true;
    }
  }
  return false;
}

std::vector<std::string_view> words_of(std::string_view text, std::size_t most) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size() && words.size() < most;) {
    if (!is_word(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

}  // namespace trichdan::audit
