#include "repair/second_reading.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "repair/agreement.h"
#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

bool is_small_word(std::string_view core) {
  return core.size() > 1 && core == to_lower(core) &&
         core.find_first_of("0123456789-/%") == std::string_view::npos;
}

// Words of a document: page and index on it.
using Place = std::pair<std::uint32_t, std::uint32_t>;

std::vector<Origin> words_of(const DocumentText& text, const Span& span) {
  return text.streams[span.stream].words_in(span.begin, span.end);
}

bool is_disputed_at(const DocumentText& text, const Span& span) {
  return std::ranges::any_of(words_of(text, span), &Origin::disputed);
}

// What the second reading has for each word of the document.
class SecondWords {
 public:
  explicit SecondWords(const DocumentText& text) {
    for (const Stream& stream : text.streams) {
      for (const Origin& word : stream.origins) {
        words_[{word.page, word.word}] +=
            std::string_view(stream.text).substr(word.begin, word.end - word.begin);
      }
    }
  }

  std::string_view at(const Origin& word) const {
    const auto found = words_.find({word.page, word.word});
    return found == words_.end() ? std::string_view() : found->second;
  }

 private:
  std::map<Place, std::string> words_;
};

// Whether the second reading bears a word of a mention out, though it reads it otherwise.
// `open`: letters behind a symbol's number may differ too.
bool bears_out(std::string_view read, std::string_view other, float confidence, bool open) {
  constexpr float kWellRead = 85;
  if (same_but_strokes(read, other) || same_but_marks(read, other)) return true;
  return open && confidence >= kWellRead && same_number(read, other);
}

// Mentions by the words they stand in.
template <typename Mention>
class ByPlace {
 public:
  ByPlace(const std::vector<Mention>& mentions, const DocumentText& text) {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      for (const Origin& word : words_of(text, mentions[i].span)) {
        places_.try_emplace({word.page, word.word}, i);
      }
    }
  }

  std::optional<std::size_t> at(const std::vector<Origin>& words) const {
    for (const Origin& word : words) {
      const auto found = places_.find({word.page, word.word});
      if (found != places_.end()) return found->second;
    }
    return {};
  }

 private:
  std::map<Place, std::size_t> places_;
};

// The span of words in the first text, found by their places; nothing where it has other words or
// they stand in several streams.
class FirstText {
 public:
  explicit FirstText(const DocumentText& text) : text_(text) {
    for (std::uint32_t s = 0; s < text.streams.size(); ++s) {
      for (const Origin& word : text.streams[s].origins) {
        spans_.try_emplace({word.page, word.word}, Span{s, word.begin, word.end});
      }
    }
  }

  std::optional<Span> span_of(const std::vector<Origin>& words) const {
    if (words.empty()) return {};
    const auto first = spans_.find({words.front().page, words.front().word});
    const auto last = spans_.find({words.back().page, words.back().word});
    if (first == spans_.end() || last == spans_.end()) return {};
    const Span span{first->second.stream, first->second.begin, last->second.end};
    return span.stream == last->second.stream && span.begin < span.end ? std::optional(span)
                                                                       : std::nullopt;
  }

  std::string_view text_at(const Span& span) const {
    return std::string_view(text_.streams[span.stream].text)
        .substr(span.begin, span.end - span.begin);
  }

 private:
  const DocumentText& text_;
  std::map<Place, Span> spans_;
};

bool says_the_same(const Reference& a, const Reference& b) {
  return fold_tone(a.symbol) == fold_tone(b.symbol) && a.date == b.date && a.type == b.type;
}
bool says_the_same(const Figure& a, const Figure& b) {
  return a.kind == b.kind && a.value == b.value && a.numerator == b.numerator &&
         a.denominator == b.denominator;
}

// What the second reader's better formed reference says, kept as what was read the first time is.
void take_fields(Reference& reference, const Reference& second) {
  reference.type = second.type;
  reference.symbol = second.symbol;
  reference.number = second.number;
  reference.year = second.year;
  if (!second.date.empty()) reference.date = second.date;
  reference.central = second.central;
}

// "Quy định số 08", of which the other reading has the rest in the next line: "08-QĐ/TW".
bool goes_on(const Reference& reference, const Reference& second) {
  const std::size_t size = reference.symbol.size();
  return reference.symbol == reference.number && second.symbol.size() > size &&
         second.symbol.starts_with(reference.symbol) &&
         (second.symbol[size] == '-' || second.symbol[size] == '/');
}

void settle(Reference& reference, const Reference& second) {
  const bool better =
      second.state == State::sure && (reference.state != State::sure || goes_on(reference, second));
  if (better) take_fields(reference, second);
  reference.state = State::check;
}
void settle(Figure& figure, const Figure&) {
  figure.state = State::check;
}

// Whether letters of the symbol that the second reading has otherwise say nothing against it: it is
// well formed, what the second made of it is not, and it is of a closed set, so that the one is
// hardly so by chance.
bool is_alone_well_formed(const Reference& reference, const Reference* second) {
  return reference.state == State::sure && reference.type != "Công văn" &&
         (second == nullptr || second->state != State::sure) &&
         (second == nullptr || second->date == reference.date);
}
bool is_alone_well_formed(const Figure&, const Figure*) {
  return false;
}

bool may_differ_in_strokes(const Reference&) {
  return true;
}
// Strokes and stops of a number say what it is: "47/789" may be 47.789.
bool may_differ_in_strokes(const Figure&) {
  return false;
}

bool goes_on(const Figure&, const Figure&) {
  return false;
}

// Whether all words of a mention that were read in two ways bear each other out.
template <typename Mention>
bool is_borne_out(const Mention& mention, const Mention* second, const DocumentText& text,
                  const SecondWords& others) {
  constexpr float kWellRead = 90;
  if (second != nullptr && goes_on(mention, *second)) return false;
  const bool open = is_alone_well_formed(mention, second);
  const Stream& stream = text.streams[mention.span.stream];
  return std::ranges::all_of(words_of(text, mention.span), [&](const Origin& word) {
    if (!word.disputed) return true;
    const std::string_view read =
        std::string_view(stream.text).substr(word.begin, word.end - word.begin);
    const std::string_view other = others.at(word);
    return (may_differ_in_strokes(mention) && bears_out(read, other, word.confidence, open)) ||
           (word.confidence >= kWellRead && same_but_percent_sign(read, other));
  });
}

// In words that were read in two ways: what the other reading makes of them.
template <typename Mention>
void compare(std::vector<Mention>& mentions, const DocumentText& text,
             const std::vector<Mention>& second, const DocumentText& second_text) {
  const ByPlace<Mention> places(second, second_text);
  const SecondWords others(second_text);
  for (Mention& mention : mentions) {
    if (!is_disputed_at(text, mention.span)) continue;
    const auto at = places.at(words_of(text, mention.span));
    const Mention* const other = at ? &second[*at] : nullptr;
    if (other != nullptr && says_the_same(mention, *other)) {
      // Each is a witness for the other, and one of them is well formed.
      mention.state = std::min(mention.state, other->state);
    } else if (is_borne_out(mention, other, text, others)) {
      continue;
    } else if (other == nullptr) {
      mention.state = State::check;
    } else {
      settle(mention, *other);
    }
  }
}

// Those that only the second reading has.
template <typename Mention>
std::vector<Mention> only_second(const std::vector<Mention>& mentions, const DocumentText& text,
                                 const std::vector<Mention>& second,
                                 const DocumentText& second_text) {
  const ByPlace<Mention> firsts(mentions, text);
  const FirstText first_text(text);
  std::vector<Mention> added;
  for (Mention mention : second) {
    const std::vector<Origin> words = words_of(second_text, mention.span);
    if (!is_disputed_at(second_text, mention.span) || firsts.at(words)) continue;
    const auto span = first_text.span_of(words);
    if (!span) continue;
    mention.span = *span;
    mention.text = first_text.text_at(*span);
    mention.state = State::check;
    added.push_back(std::move(mention));
  }
  return added;
}

// Written together with a word ("bộ1%": the raised number of a footnote), or among the names and
// seals of a signature.
bool is_unlikely(const Figure& figure, const DocumentText& text) {
  const Stream& stream = text.streams[figure.span.stream];
  if (stream.name == "signature") return true;
  if (figure.span.begin == 0) return false;
  const auto last = static_cast<unsigned char>(stream.text[figure.span.begin - 1]);
  return last >= 0x80 || (last | 0x20U) - 'a' < 26U;
}

// Figures where none is likely, and the second reader read none.
void drop_unlikely(std::vector<Figure>& figures, const DocumentText& text,
                   const std::vector<Figure>& second, const DocumentText& second_text) {
  const ByPlace<Figure> others(second, second_text);
  std::erase_if(figures, [&](const Figure& figure) {
    return is_disputed_at(text, figure.span) && is_unlikely(figure, text) &&
           !others.at(words_of(text, figure.span));
  });
}

std::pair<std::uint32_t, std::uint32_t> order_of(const Span& span) {
  return {span.stream, span.begin};
}

void insert(std::vector<Figure>& figures, std::vector<Figure> added) {
  std::ranges::move(added, std::back_inserter(figures));
  std::ranges::stable_sort(figures, {}, [](const Figure& figure) { return order_of(figure.span); });
}

// Relations name references by index: they go with them.
void insert(Mentions& mentions, std::vector<Reference> added) {
  for (Reference& reference : added) {
    const auto at =
        std::ranges::upper_bound(mentions.references, order_of(reference.span), {},
                                 [](const Reference& other) { return order_of(other.span); });
    const auto index = static_cast<std::int32_t>(at - mentions.references.begin());
    mentions.references.insert(at, std::move(reference));
    for (Relation& relation : mentions.relations) {
      relation.citing += relation.citing >= index ? 1 : 0;
      relation.cited += relation.cited >= index ? 1 : 0;
    }
  }
}

}  // namespace

bool has_disputed_words(const PageReading& page) {
  return std::ranges::any_of(page.words, is_disputed);
}

PageReading as_read_second(const PageReading& page) {
  PageReading second = page;
  for (Word& word : second.words) {
    if (is_disputed(word)) std::swap(word.text, word.other);
  }
  return second;
}

void repair_syllables(PageReading& page, int page_number, Repairs& repairs) {
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    Word& word = page.words[i];
    if (!is_disputed(word)) continue;
    const std::string first = core_of(word.text);
    const std::string second = core_of(word.other);
    if (is_small_word(first) && is_small_word(second) && !is_vietnamese_syllable(first) &&
        is_vietnamese_syllable(second)) {
      repairs.push_back(
          {page_number, i, 1, word.box, "syllable", word.text, word.other,
           "what was read first is no syllable of Vietnamese, the second reading is"});
      std::swap(word.text, word.other);
    }
  }
}

void compare_readings(Mentions& mentions, const DocumentText& text, const Mentions& second,
                      const DocumentText& second_text) {
  drop_unlikely(mentions.figures, text, second.figures, second_text);
  compare(mentions.references, text, second.references, second_text);
  compare(mentions.figures, text, second.figures, second_text);
  insert(mentions.figures, only_second(mentions.figures, text, second.figures, second_text));
  insert(mentions, only_second(mentions.references, text, second.references, second_text));
}

}  // namespace trichdan
