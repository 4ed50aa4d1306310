// What bodies are for: the fields of their names, those of the tables and others.
#include <algorithm>

#include "extract/unit_grammar.h"
#include "extract/unit_tokens.h"

namespace trichdan {
namespace {

constexpr int kLongestField = 10;        // words
constexpr int kLongestPerson = 5;        // words of a name
constexpr std::uint32_t kLongCode = 24;  // bytes of an abbreviation in brackets

// Vietnamese letters, as no code has them.
bool is_beyond_ascii(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool has_marks(std::string_view text, const Token& token) {
  return is_beyond_ascii(text.substr(token.begin, token.end - token.begin));
}

}  // namespace

// A field of the table, with more of them joined to it; else, if `open`, capital words by
// themselves.
std::uint32_t UnitGrammar::field(std::string_view text, std::uint32_t end, bool open) const {
  const Token first = next(text, end);
  if (first.kind != TokenKind::word) return end;
  auto known = known_field(text, first);
  if (!known) return open ? unknown_field(text, end) : end;
  for (;;) {
    const Token joint = next(text, known.end);
    if (!is_and(joint) && !is_mark(joint, '-')) return known.end;
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
  return short_number && token.gap != Gap::none ? token.end : end;
}

// "Phòng TCKH", "BCH PCTT&TKCN"; not a word of a line in capitals.
std::uint32_t UnitGrammar::abbreviation(std::string_view text, std::uint32_t end) const {
  Token token = next(text, end);
  if (!is_code(text, token) || token.gap == Gap::line || offices_.exactly({&token, 1})) return end;
  std::uint32_t found = token.end;
  for (;;) {
    token = next(text, found);
    const bool joint = token.gap == Gap::none && (is_mark(token, '&') || is_mark(token, '-'));
    const Token following = joint ? next(text, token.end) : Token{};
    if (!joint || !is_code(text, following) || following.gap != Gap::none) break;
    found = following.end;
  }
  const bool of_a_line = is_code(text, token) && token.gap != Gap::line &&
                         !library_.head_words.longest(text, token, token.begin + kLongestHead);
  return of_a_line ? end : found;
}

// "(PCTT&TKCN)" between a field and the level or place that follows it.
std::uint32_t UnitGrammar::bracket(std::string_view text, std::uint32_t end) const {
  const Token open = next(text, end);
  if (!is_mark(open, '(') || !is_code(text, next(text, open.end))) return end;
  const std::size_t close = text.substr(0, open.end + kLongCode).find(')', open.end);
  if (close == std::string_view::npos) return end;
  const auto after = static_cast<std::uint32_t>(close) + 1;
  const Token token = next(text, after);
  const bool goes_on = is_level(text, token) ||
                       library_.place_names.longest(text, token, token.begin + kLongestHead);
  return token.gap == Gap::space && goes_on ? after : end;
}

// "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng": what a council is about.
std::uint32_t UnitGrammar::matter(std::string_view text, std::uint32_t end) const {
  static const std::uint64_t kAbout = key_of("về");
  const Token about = next(text, end);
  if (!is_word(about, kAbout)) return end;
  const Token first = next(text, about.end);
  const auto known = library_.field_words.longest(text, first, first.begin + kLongestName);
  return known ? known.end : end;
}

// "Hội đồng Xét công nhận Sáng kiến cấp cơ sở năm 2017": a council that sits once a year.
std::uint32_t UnitGrammar::of_year(std::string_view text, std::uint32_t end) const {
  constexpr std::size_t kYear = 4;
  static const std::uint64_t kYearWord = key_of("năm");
  const Token word = next(text, end);
  if (!is_word(word, kYearWord)) return end;
  const Token year = next(text, word.end);
  const std::string_view figures = text.substr(year.begin, year.end - year.begin);
  const bool is_year = year.kind == TokenKind::number && figures.size() == kYear &&
                       (figures.starts_with("19") || figures.starts_with("20"));
  return is_year ? year.end : end;
}

// "YẾN ANH": two words or more, one of which has Vietnamese letters, as no code does.
std::uint32_t UnitGrammar::name_in_capitals(std::string_view text, std::uint32_t end) const {
  if (token_at(text, previous_sign(text, end), end).capitals) return end;
  std::uint32_t named = end;
  int words = 0;
  Token token = next(text, end);
  for (; words < kLongestPerson && token.kind == TokenKind::word && token.capitals; ++words) {
    // The next line of a cell goes on with a word; "LH" begins another matter.
    const bool new_line = token.gap == Gap::line && (words == 0 || !has_marks(text, token));
    if (new_line || library_.head_words.longest(text, token, token.end)) break;
    named = token.end;
    token = next(text, named);
  }
  return words > 1 && is_beyond_ascii(text.substr(end, named - end)) ? named : end;
}

// "BS. Nguyễn Văn An": a practice has its owner's title and name.
std::uint32_t UnitGrammar::owner(std::string_view text, std::uint32_t end) const {
  const Token first = next(text, end);
  const auto title = owners_.longest(text, first, first.begin + kLongestHead);
  if (!title) return name_in_capitals(text, end);
  std::uint32_t named = title.end;
  Token token = next(text, named);
  if (is_mark(token, '.')) token = next(text, token.end);
  for (int words = 0; words < kLongestPerson; ++words) {
    if (token.kind != TokenKind::word || !token.capital || ends_unknown(text, token)) break;
    named = token.end;
    token = next(text, named);
  }
  return named > title.end ? named : end;
}

// With the marks as printed, or as OCR left them ("Y tê").
PhraseTable::Match UnitGrammar::known_field(std::string_view text, const Token& first) const {
  const std::size_t limit = first.begin + kLongestName;
  const auto known = library_.field_words.longest(text, first, limit);
  if (!first.capital) return known;
  const auto misread = library_.plain_field_words.longest(text, first, limit);
  return misread.end > known.end ? misread : known;
}

// Another name starts here, or a word in capitals, which no name of an unknown field or place
// holds.
bool UnitGrammar::ends_unknown(std::string_view text, const Token& token) const {
  if (is_code(text, token)) return true;
  return static_cast<bool>(library_.head_words.longest(text, token, token.begin + kLongestHead));
}

// "Quản lý Đô thị và Môi trường": capitals, each with at most one small word after it, joined by
// "và".
std::uint32_t UnitGrammar::unknown_field(std::string_view text, std::uint32_t end) const {
  std::uint32_t best = end;
  bool after_capital = false;
  Token token = next(text, end);
  for (int count = 0; count < kLongestField; ++count) {
    const bool word = token.kind == TokenKind::word;
    // A line of running text may end inside the name, after a capital and before another, or before
    // "và".
    if (token.gap == Gap::line && !(word && token.capital && after_capital) && !is_and(token)) {
      break;
    }
    if (word && token.capital) {
      if (ends_unknown(text, token)) break;
      if (library_.place_names.longest(text, token, token.begin + kLongestHead)) break;
      best = token.end;
      after_capital = true;
    } else if (is_and(token) || is_mark(token, '-')) {
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

}  // namespace trichdan
