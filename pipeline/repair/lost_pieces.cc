#include "repair/lost_pieces.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "repair/lost_year.h"
#include "repair/parted_symbols.h"
#include "repair/stray_sign.h"
#include "repair/unread_date.h"

namespace trichdan {
namespace {

std::string_view text_behind(const Reference& r, const ReferenceText& text) {
  return std::string_view(text.stream_of(r).text).substr(r.span.end, kSentenceBehind);
}

// What the grammar makes of the sentence if the year `at` is put right.
std::optional<Reference> with_year(const Reference& r, const ReferenceText& text,
                                   const Origin& at) {
  TextWindow window = text.window_of(r);
  const auto year = std::ranges::find(window.words, at);
  if (year == window.words.end()) return {};
  window.exchange(static_cast<std::size_t>(year - window.words.begin()), r.year);
  return text.reference_in(window, r);
}

}  // namespace

void find_type(Reference& r, const ReferenceText& text, Repairs& repairs) {
  const Stream& stream = text.stream_of(r);
  const std::uint32_t begin = at_character(
      stream.text, r.span.begin > kSentenceBefore ? r.span.begin - kSentenceBefore : 0);
  std::string before = stream.text.substr(begin, r.span.begin - begin);
  const auto stray = stray_sign(before);
  if (!stray) return;
  r.state = State::check;
  before.resize(stray->begin);
  TextWindow window = text.window_of(r);
  window.text = before + window.text.substr(r.span.begin - window.begin);
  window.begin = r.span.begin - static_cast<std::uint32_t>(before.size());
  const std::optional<Reference> whole = text.reference_in(window, r);
  const std::vector<Origin> words =
      stream.words_in(begin + static_cast<std::uint32_t>(stray->begin), r.span.begin);
  const Word* const word = words.empty() ? nullptr : text.word_of(words.front());
  if (!whole || whole->symbol != r.symbol || whole->type == r.type || word == nullptr) return;
  note(repairs, words.front(), *word, "symbol", word->text, "",
       "grain between the number word and its symbol");
  r.type = whole->type;
}

void find_year(Reference& r, const ReferenceText& text, Repairs& repairs) {
  constexpr std::size_t kTooLong = 6;
  const std::optional<std::string> parted = year_parted(r.symbol);
  if (!parted || !r.year.empty() || r.number.size() < kTooLong) return;
  if (!r.date.empty() && parted->find("/" + r.date.substr(0, 4) + "/") == parted->npos) return;
  for (const Origin& origin : text.words_of(r)) {
    const Word* const word = text.word_of(origin);
    if (word == nullptr || word->text.find(r.number) == std::string::npos) continue;
    note(repairs, origin, *word, "symbol", r.symbol, *parted,
         "no number has so many figures, and they end in a year");
    const std::size_t slash = parted->find('/');
    r.number = parted->substr(0, slash);
    r.year = parted->substr(slash + 1, parted->find('/', slash + 1) - slash - 1);
    r.symbol = *parted;
    r.state = State::check;
    return;
  }
}

void find_date(Reference& r, const ReferenceText& text, Repairs& repairs) {
  const Stream& stream = text.stream_of(r);
  const auto lost = lost_year(text_behind(r, text), r.year);
  if (!lost) return;
  const auto begin = r.span.end + static_cast<std::uint32_t>(lost->begin);
  const auto end = r.span.end + static_cast<std::uint32_t>(lost->end);
  const std::vector<Origin> words = stream.words_in(begin, end);
  const Word* const word = words.empty() ? nullptr : text.word_of(words.front());
  if (word == nullptr) return;
  note(repairs, words.front(), *word, "date", stream.text.substr(begin, end - begin), r.year,
       "a figure of the year was not read; the symbol has it");
  if (const auto whole = with_year(r, text, words.front())) take_issuer(r, *whole);
  r.date = lost->date;
  r.span.end = end;
  r.text = text.text_of(r.span);
  r.state = State::check;
}

bool has_lost_date(const Reference& r, const ReferenceText& text) {
  if (!r.date.empty()) return r.date.size() < kFullDate;
  return has_unread_date(text_behind(r, text));
}

}  // namespace trichdan
