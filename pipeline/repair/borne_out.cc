#include "repair/borne_out.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "repair/agreement.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// Whether the second reading bears a word of a mention out, though it reads it otherwise.
// `open`: letters behind a symbol's number may differ too.
bool bears_out(std::string_view read, std::string_view other, float confidence, bool open) {
  constexpr float kWellRead = 85;
  if (same_but_strokes(read, other) || same_but_marks(read, other)) return true;
  return open && confidence >= kWellRead && same_number(read, other);
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

template <typename Mention>
bool all_borne_out(const Mention& mention, const Mention* second, const DocumentText& text,
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

}  // namespace

bool says_the_same(const Reference& a, const Reference& b) {
  return fold_tone(a.symbol) == fold_tone(b.symbol) && a.date == b.date && a.type == b.type;
}
bool says_the_same(const Figure& a, const Figure& b) {
  return a.kind == b.kind && a.value == b.value && a.numerator == b.numerator &&
         a.denominator == b.denominator;
}

bool is_borne_out(const Reference& reference, const Reference* second, const DocumentText& text,
                  const SecondWords& others) {
  return all_borne_out(reference, second, text, others);
}
bool is_borne_out(const Figure& figure, const Figure* second, const DocumentText& text,
                  const SecondWords& others) {
  return all_borne_out(figure, second, text, others);
}

void settle(Reference& reference, const Reference& second) {
  const bool better =
      second.state == State::sure && (reference.state != State::sure || goes_on(reference, second));
  if (better) take_fields(reference, second);
  reference.state = State::check;
}
void settle(Figure& figure, const Figure& /*second*/) {
  figure.state = State::check;
}

}  // namespace trichdan
