#include <algorithm>
#include <iterator>
#include <utility>

#include "repair/borne_out.h"
#include "repair/second_reading.h"
#include "repair/word_places.h"

namespace trichdan {
namespace {

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

void compare_readings(Mentions& mentions, const DocumentText& text, const Mentions& second,
                      const DocumentText& second_text) {
  drop_unlikely(mentions.figures, text, second.figures, second_text);
  compare(mentions.references, text, second.references, second_text);
  compare(mentions.figures, text, second.figures, second_text);
  insert(mentions.figures, only_second(mentions.figures, text, second.figures, second_text));
  insert(mentions, only_second(mentions.references, text, second.references, second_text));
}

}  // namespace trichdan
