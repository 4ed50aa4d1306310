#include "repair/reference_text.h"

#include <algorithm>
#include <utility>

namespace trichdan {

std::string ReferenceText::text_of(const Span& span) const {
  std::string out;
  for (const char c : text_.streams[span.stream].text.substr(span.begin, span.end - span.begin)) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  return out;
}

const PageReading* ReferenceText::page(std::uint32_t number) const {
  const auto found = std::ranges::find(page_numbers_, static_cast<int>(number));
  if (found == page_numbers_.end()) return nullptr;
  return &pages_[static_cast<std::size_t>(found - page_numbers_.begin())];
}

bool ReferenceText::of_scan(const Reference& r) const {
  const std::vector<Origin> words = words_of(r);
  if (words.empty()) return false;
  const PageReading* const of = page(words.front().page);
  return of != nullptr && of->kind != PageKind::text;
}

std::vector<Origin> ReferenceText::words_of(const Reference& r) const {
  return stream_of(r).words_in(r.span.begin, r.span.end);
}

const Word* ReferenceText::word_of(const Origin& origin) const {
  const PageReading* const of = page(origin.page);
  return of == nullptr || origin.word >= of->words.size() ? nullptr : &of->words[origin.word];
}

TextWindow ReferenceText::window_of(const Reference& r) const {
  const Stream& stream = stream_of(r);
  const auto size = static_cast<std::uint32_t>(stream.text.size());
  const std::uint32_t begin = at_character(
      stream.text, r.span.begin > kSentenceBefore ? r.span.begin - kSentenceBefore : 0);
  const std::uint32_t end = at_character(stream.text, std::min(size, r.span.end + kSentenceBehind));
  TextWindow window{stream.text.substr(begin, end - begin), begin, {}};
  for (const Origin& word : stream.words_in(r.span.begin, end)) {
    if (word.begin >= r.span.begin && word.end <= end) window.words.push_back(word);
  }
  return window;
}

std::optional<Reference> ReferenceText::reference_in(const TextWindow& window,
                                                     const Reference& r) const {
  DocumentText text;
  text.streams.push_back({"body", window.text, {}, {}, {}});
  const Mentions found = extractor_.extract(text);
  const std::uint32_t at = r.span.begin - window.begin;
  for (const Reference& other : found.references) {
    if (other.span.begin <= at && at < other.span.end) return other;
  }
  return {};
}

void note(Repairs& repairs, const Origin& place, const Word& word, std::string kind,
          std::string read, std::string became, std::string evidence) {
  repairs.push_back({static_cast<int>(place.page), place.word, 1, word.box, std::move(kind),
                     std::move(read), std::move(became), std::move(evidence)});
}

void take_issuer(Reference& r, const Reference& other) {
  const bool printed = !other.issuer.empty() && other.issuer_from != "code";
  if (!r.issuer.empty() && !(r.issuer_from == "code" && printed)) return;
  r.issuer = other.issuer;
  r.issuer_from = other.issuer_from;
}

}  // namespace trichdan
