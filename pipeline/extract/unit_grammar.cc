#include "extract/unit_grammar.h"

#include <algorithm>

namespace trichdan {
namespace {

constexpr std::size_t kLongestName = 240;  // bytes
constexpr int kDeepest = 4;
constexpr int kLongestField = 10;         // words
constexpr int kLongestPlace = 4;          // words of a place no table knows
constexpr std::size_t kLongestHead = 64;  // bytes looked at to tell whether a head or level starts
constexpr std::uint32_t kOneLetter = 2;   // bytes; "Y", "Ơ"

bool is_dash(const Token& token) {
  return token.kind == TokenKind::mark && token.key == '-';
}

bool is_and(const Token& token) {
  static const std::uint64_t kAnd = key_of("và");
  return token.kind == TokenKind::word && token.key == kAnd;
}

// Only these are called by numbers: "Quận 1", "phường 3".
bool numbered_level(const Token& level) {
  static const std::uint64_t kDistrict = key_of("quận");
  static const std::uint64_t kWard = key_of("phường");
  return level.key == kDistrict || level.key == kWard;
}

}  // namespace

UnitGrammar::UnitGrammar(const Library& library)
    : library_(library), stops_(library.words_of("stops")) {}

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

UnitGrammar::Reading UnitGrammar::read(std::string_view text, const Token& first, int depth,
                                       UnitSpan* span) const {
  const std::size_t limit = first.begin + kLongestName;
  const auto match = library_.head_words.longest(text, first, limit);
  if (!match || depth > kDeepest) return {};
  const UnitHead& head = library_.heads[static_cast<std::size_t>(match.value)];
  if (!first.capital && !head.small) return {};
  if (library_.place_names.longest(text, first, limit).end > match.end) return {};  // Trường Sa
  if (span != nullptr && head.person) span->person = true;
  const Reading reading = complement(text, head, match.end, first.capital, depth, span);
  if (!reading.complete && head.alone) return {tails(text, match.end), true};
  return reading;
}

UnitGrammar::Reading UnitGrammar::complement(std::string_view text, const UnitHead& head,
                                             std::uint32_t end, bool capital, int depth,
                                             UnitSpan* span) const {
  switch (head.complement) {
    case Complement::none:
      return {end, true};
    case Complement::place: {
      const std::uint32_t found = place(text, tails(text, end), true);
      return {found, found > end};
    }
    case Complement::body:
      return after_body_head(text, end, depth, span);
    case Complement::field:
      return after_field_head(text, head, end, capital, depth);
  }
  return {};
}

UnitGrammar::Reading UnitGrammar::after_body_head(std::string_view text, std::uint32_t end,
                                                  int depth, UnitSpan* span) const {
  const Token token = next(text, end);
  if (token.kind != TokenKind::word) return {};
  const bool office = span != nullptr && span->person && depth == 0;
  const Reading inner = read(text, token, depth + 1, nullptr);
  if (inner.complete) {
    if (office) span->body = token.begin;
    return inner;
  }
  if (office || !(token.capital || is_level(text, token))) return {};
  std::uint32_t found = field(text, end, token.capital);
  found = place(text, tails(text, std::max(found, end)), true);
  return {found, found > end};
}

UnitGrammar::Reading UnitGrammar::after_field_head(std::string_view text, const UnitHead& head,
                                                   std::uint32_t end, bool capital,
                                                   int depth) const {
  const bool capital_field = next(text, end).capital;
  std::uint32_t found = field(text, end, head.open && capital);
  if (found == end && head.open && capital) found = number(text, end);
  if (found == end) {
    found = head.named && capital ? place(text, end, true) : end;
    return {found, found > end};
  }
  const std::uint32_t placed = place(text, tails(text, found), head.named);
  // All in small letters it is a kind of body, unless it says where: "trung tâm y tế huyện".
  if (!capital && !capital_field) return {placed, placed > found};
  return {parent(text, placed, depth), true};
}

// A field of the table, with more of them joined to it; else, if `open`, capital words by
// themselves.
std::uint32_t UnitGrammar::field(std::string_view text, std::uint32_t end, bool open) const {
  const Token first = next(text, end);
  if (first.kind != TokenKind::word) return end;
  auto known = known_field(text, first);
  if (!known) return open ? unknown_field(text, end) : end;
  for (;;) {
    const Token joint = next(text, known.end);
    if (!is_and(joint) && !is_dash(joint)) return known.end;
    const Token following = next(text, joint.end);
    if (!following.capital) return known.end;
    const auto more = known_field(text, following);
    if (!more) return known.end;
    known = more;
  }
}

// "Ban Chỉ đạo 35".
std::uint32_t UnitGrammar::number(std::string_view text, std::uint32_t end) const {
  const Token token = next(text, end);
  const bool short_number = token.kind == TokenKind::number && token.end - token.begin <= 3;
  return short_number && token.gap == Gap::space ? token.end : end;
}

// With the marks as printed, or as OCR left them ("Y tê").
PhraseTable::Match UnitGrammar::known_field(std::string_view text, const Token& first) const {
  const std::size_t limit = first.begin + kLongestName;
  const auto known = library_.field_words.longest(text, first, limit);
  return known || !first.capital ? known : library_.plain_field_words.longest(text, first, limit);
}

// Another name starts here, or a word in capitals, which no name of an unknown field or place
// holds.
bool UnitGrammar::ends_unknown(std::string_view text, const Token& token) const {
  if (token.capitals && token.end - token.begin > kOneLetter) return true;
  return static_cast<bool>(library_.head_words.longest(text, token, token.begin + kLongestHead));
}

bool UnitGrammar::is_level(std::string_view text, const Token& token) const {
  return static_cast<bool>(library_.level_words.longest(text, token, token.begin + kLongestHead));
}

// "Quản lý Đô thị và Môi trường": capitals, each with at most one small word after it, joined by
// "và".
std::uint32_t UnitGrammar::unknown_field(std::string_view text, std::uint32_t end) const {
  std::uint32_t best = end;
  bool after_capital = false;
  Token token = next(text, end);
  for (int count = 0; count < kLongestField && token.gap != Gap::line; ++count) {
    const bool word = token.kind == TokenKind::word;
    if (word && token.capital) {
      if (ends_unknown(text, token)) break;
      if (library_.place_names.longest(text, token, token.begin + kLongestHead)) break;
      best = token.end;
      after_capital = true;
    } else if (is_and(token) || is_dash(token)) {
      if (!next(text, token.end).capital) break;
      after_capital = false;
    } else {
      if (!word || !after_capital || stops_.exactly({&token, 1}) || is_level(text, token)) break;
      best = token.end;
      after_capital = false;
    }
    token = next(text, token.end);
  }
  return best;
}

std::uint32_t UnitGrammar::tails(std::string_view text, std::uint32_t end) const {
  const Token token = next(text, end);
  if (token.kind != TokenKind::word || !token.capital || token.gap == Gap::line) return end;
  const auto match = library_.tail_words.longest(text, token, token.begin + kLongestHead);
  return match ? match.end : end;
}

// "tỉnh Kiên Giang", "Nậm Pồ", "tỉnh", "các huyện, thị xã, thành phố". `unknown`: a place may
// follow that no table knows; after a level it always may.
std::uint32_t UnitGrammar::place(std::string_view text, std::uint32_t end, bool unknown) const {
  const Token token = next(text, end);
  if (token.kind != TokenKind::word) return end;
  const auto level = library_.level_words.longest(text, token, token.begin + kLongestName);
  if (!level) return std::max(end, place_name(text, token, unknown && token.gap != Gap::line));
  const Token following = next(text, level.end);
  if (following.kind == TokenKind::number && following.gap == Gap::space && numbered_level(token)) {
    return following.end;
  }
  return std::max(level.end, place_name(text, following, true));
}

// 0 if no place's name begins here.
std::uint32_t UnitGrammar::place_name(std::string_view text, const Token& first,
                                      bool unknown) const {
  if (first.kind != TokenKind::word || !first.capital) return 0;
  const auto known = library_.place_names.longest(text, first, first.begin + kLongestName);
  if (known || !unknown) return known.end;
  std::uint32_t end = 0;
  Token token = first;
  for (int count = 0; count < kLongestPlace && token.kind == TokenKind::word && token.capital;
       ++count) {
    if ((count > 0 && token.gap == Gap::line) || ends_unknown(text, token)) break;
    end = token.end;
    token = next(text, token.end);
  }
  return end;
}

// "- Bộ Y tế", "Sở Y tế" after a body that belongs to one.
std::uint32_t UnitGrammar::parent(std::string_view text, std::uint32_t end, int depth) const {
  Token token = next(text, end);
  if (is_dash(token)) token = next(text, token.end);
  if (token.kind != TokenKind::word || !token.capital) return end;
  if (token.gap == Gap::line && token.capitals) return end;  // the lines of a letterhead
  const Reading reading = read(text, token, depth + 1, nullptr);
  return reading.complete ? reading.end : end;
}

}  // namespace trichdan
