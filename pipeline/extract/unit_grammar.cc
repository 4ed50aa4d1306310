#include "extract/unit_grammar.h"

#include <algorithm>

#include "extract/letters.h"
#include "extract/unit_tokens.h"

namespace trichdan {
namespace {

constexpr int kDeepest = 4;

}  // namespace

UnitGrammar::UnitGrammar(const Library& library)
    : library_(library),
      stops_(library.words_of("stops")),
      own_(library.words_of("own bodies")),
      list_stops_(library.words_of("level list stops")),
      offices_(library.words_of("offices in short")),
      owners_(library.words_of("owners")),
      yearly_(library.words_of("bodies of a year")) {}

Token UnitGrammar::next(std::string_view text, std::uint32_t end) const {
  Token token = token_at(text, end, end + kLongestName);
  if (token.gap == Gap::paragraph) token.kind = TokenKind::end;
  return token;
}

std::optional<UnitSpan> UnitGrammar::at(std::string_view text, const Token& first) const {
  UnitSpan span{first.begin, first.end, false, first.begin};
  const Reading reading = read(text, first, 0, &span);
  if (!reading.complete) return {};
  span.end = reading.end;
  return span;
}

// With the marks as printed, or as OCR left them ("Tinh ủy", "Ban Tô chức").
PhraseTable::Match UnitGrammar::head_at(std::string_view text, const Token& first) const {
  const std::size_t limit = first.begin + kLongestName;
  const auto known = library_.head_words.longest(text, first, limit);
  if (!first.capital) return known;
  const auto misread = library_.plain_head_words.longest(text, first, limit);
  return misread.end > known.end ? misread : known;
}

UnitGrammar::Reading UnitGrammar::read(std::string_view text, const Token& first, int depth,
                                       UnitSpan* span) const {
  const auto match = head_at(text, first);
  if (!match || depth > kDeepest) return {};
  const Reading reading = read_after(text, first, match, depth, span);
  if (reading.complete || match.tokens < 2) return reading;
  // "Trưởng ban" is an office, and so is the "Trưởng" of "Trưởng Ban Chỉ đạo".
  const auto shorter = library_.head_words.longest(text, first, first.end);
  const bool office = shorter && library_.heads[static_cast<std::size_t>(shorter.value)].person;
  return office ? read_after(text, first, shorter, depth, span) : reading;
}

UnitGrammar::Reading UnitGrammar::read_after(std::string_view text, const Token& first,
                                             const PhraseTable::Match& match, int depth,
                                             UnitSpan* span) const {
  const UnitHead& head = library_.heads[static_cast<std::size_t>(match.value)];
  if (!first.capital && !head.small) return {};
  const std::size_t limit = first.begin + kLongestName;
  if (library_.place_names.longest(text, first, limit).end > match.end) return {};  // Trường Sa
  if (head.abbreviated && (!first.capitals || in_symbol(text, first.begin, match.end))) return {};
  if (span != nullptr && head.person) span->person = true;
  const std::uint32_t end = past_point(text, head, match.end);
  const Reading reading = complement(text, head, end, first.capital, depth, span);
  if (!reading.complete && head.alone) return {tails(text, match.end), true};
  return reading;
}

// "VP.Tỉnh ủy": the point of an abbreviation, if a name goes on directly after it.
std::uint32_t UnitGrammar::past_point(std::string_view text, const UnitHead& head,
                                      std::uint32_t end) const {
  if (!head.abbreviated || end >= text.size() || text[end] != '.') return end;
  const Token token = next(text, end + 1);
  return token.gap == Gap::none && token.capital ? end + 1 : end;
}

UnitGrammar::Reading UnitGrammar::complement(std::string_view text, const UnitHead& head,
                                             std::uint32_t end, bool capital, int depth,
                                             UnitSpan* span) const {
  switch (head.complement) {
    case Complement::none:
      return {end, true};
    case Complement::place: {
      const std::uint32_t found = place(text, tails(text, end), !head.code);
      return {found, found > end};
    }
    case Complement::body:
      return after_body_head(text, head, end, depth, span);
    case Complement::field:
      return after_field_head(text, head, end, capital, depth);
  }
  return {};
}

UnitGrammar::Reading UnitGrammar::after_body_head(std::string_view text, const UnitHead& head,
                                                  std::uint32_t end, int depth,
                                                  UnitSpan* span) const {
  const Token token = next(text, end);
  if (token.kind != TokenKind::word) return {};
  const bool office = span != nullptr && span->person && depth == 0;
  const Reading inner = read(text, token, depth + 1, nullptr);
  if (inner.complete) {
    if (office) span->body = token.begin;
    return inner;
  }
  if (office || !(token.capital || is_level(text, token))) return {};
  // "Thanh tra Sở", "VP ĐU": the body is the document's own.
  const auto own =
      token.capital ? own_.longest(text, token, token.begin + kLongestHead) : PhraseTable::Match{};
  if (own && token.capitals == is_code(text, token)) return {own.end, true};
  if (head.strict) return {};
  std::uint32_t found = std::max(field(text, end, token.capital), end);
  found = std::max(found, place(text, tails(text, found), true));
  return {found, found > end};
}

UnitGrammar::Reading UnitGrammar::after_field_head(std::string_view text, const UnitHead& head,
                                                   std::uint32_t end, bool capital,
                                                   int depth) const {
  const bool capital_field = next(text, end).capital;
  std::uint32_t found = field(text, end, head.open && capital);
  const bool in_capitals =
      !head.abbreviated && token_at(text, previous_sign(text, end), end).capitals;
  if (found == end && capital && !in_capitals) found = abbreviation(text, end);
  if (found == end && head.open && capital) found = number(text, end);
  if (found == end) {
    found = head.named && capital ? place(text, end, true) : end;
    if (found == end || !head.open) return {found, found > end};
    return {place(text, found, false), true};
  }
  std::uint32_t placed = place(text, tails(text, bracket(text, found)), head.named);
  if (head.named) placed = place(text, placed, false);  // "Hà Tiên Kiên Giang"
  if (head.open) placed = matter(text, placed);
  const Token of_head = token_at(head.name, 0, head.name.size());
  if (yearly_.longest(head.name, of_head, head.name.size())) placed = of_year(text, placed);
  if (head.named && capital) placed = owner(text, placed);
  // All in small letters it is a kind of body, unless it says where: "trung tâm y tế huyện".
  if (!capital && !capital_field) return {placed, placed > found};
  return {parent(text, head, placed, depth), true};
}

// "- Bộ Y tế", "Sở Y tế" after a body that belongs to one; ", Bộ Y tế" after one that has to.
std::uint32_t UnitGrammar::parent(std::string_view text, const UnitHead& head, std::uint32_t end,
                                  int depth) const {
  Token token = next(text, end);
  const bool comma = is_mark(token, ',');
  if (is_mark(token, '-') || (comma && head.part)) token = next(text, token.end);
  if (token.kind != TokenKind::word || !token.capital) return end;
  if (token.gap == Gap::line && token.capitals) return end;  // the lines of a letterhead
  if (comma && !head.part) return end;
  if (head.whole) return end;  // "... của Bộ Quốc phòng", and the next line begins with it again
  if (comma) {                 // only the body it is a part of, not the next one of a list
    const auto match = head_at(text, token);
    if (!match || !library_.heads[static_cast<std::size_t>(match.value)].whole) return end;
  }
  const Reading reading = read(text, token, depth + 1, nullptr);
  return reading.complete ? reading.end : end;
}

}  // namespace trichdan
