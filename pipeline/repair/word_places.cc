#include "repair/word_places.h"

namespace trichdan {

std::vector<Origin> words_of(const DocumentText& text, const Span& span) {
  return text.streams[span.stream].words_in(span.begin, span.end);
}

bool is_disputed_at(const DocumentText& text, const Span& span) {
  return std::ranges::any_of(words_of(text, span), &Origin::disputed);
}

SecondWords::SecondWords(const DocumentText& text) {
  for (const Stream& stream : text.streams) {
    for (const Origin& word : stream.origins) {
      words_[{word.page, word.word}] +=
          std::string_view(stream.text).substr(word.begin, word.end - word.begin);
    }
  }
}

std::string_view SecondWords::at(const Origin& word) const {
  const auto found = words_.find({word.page, word.word});
  return found == words_.end() ? std::string_view() : found->second;
}

FirstText::FirstText(const DocumentText& text) : text_(text) {
  for (std::uint32_t s = 0; s < text.streams.size(); ++s) {
    for (const Origin& word : text.streams[s].origins) {
      spans_.try_emplace({word.page, word.word}, Span{s, word.begin, word.end});
    }
  }
}

std::optional<Span> FirstText::span_of(const std::vector<Origin>& words) const {
  if (words.empty()) return {};
  const auto first = spans_.find({words.front().page, words.front().word});
  const auto last = spans_.find({words.back().page, words.back().word});
  if (first == spans_.end() || last == spans_.end()) return {};
  const Span span{first->second.stream, first->second.begin, last->second.end};
  return span.stream == last->second.stream && span.begin < span.end ? std::optional(span)
                                                                     : std::nullopt;
}

std::string_view FirstText::text_at(const Span& span) const {
  return std::string_view(text_.streams[span.stream].text)
      .substr(span.begin, span.end - span.begin);
}

}  // namespace trichdan
