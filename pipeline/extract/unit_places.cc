// Where bodies are: levels, lists of levels, places, tails.
#include <algorithm>
#include <optional>

#include "extract/unit_grammar.h"
#include "extract/unit_tokens.h"

namespace trichdan {
namespace {

constexpr int kLongestPlace = 4;  // words of a place no table knows
constexpr int kMostTails = 3;

// Only these are called by numbers: "Quận 1", "phường 3".
bool numbered_level(const Token& level) {
  static const std::uint64_t kDistrict = key_of("quận");
  static const std::uint64_t kWard = key_of("phường");
  return level.key == kDistrict || level.key == kWard;
}

bool goes_on_list(const Token& token) {
  return is_mark(token, ',') || is_mark(token, '/') || is_and(token);
}

bool joined(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '/' || text[at] == '-' || text[at] == '&');
}

// Of the line a letterhead's head may stand on before `at`; nothing where it begins too far before:
// how far is looked is bounded, as lines may be as long as a text.
std::optional<std::size_t> line_begin(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestLetterhead = 160;  // bytes
  const std::size_t from = at - std::min(at, kLongestLetterhead);
  const std::size_t before = text.substr(from, at - from).rfind('\n');
  if (before != std::string_view::npos) return from + before + 1;
  return from == 0 ? std::optional<std::size_t>(0) : std::nullopt;
}

}  // namespace

bool in_symbol(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  if (joined(text, end) && word_sign_at(text, end + 1)) return true;
  std::size_t at = begin;
  if (at > 0 && text[at - 1] == ' ') --at;
  return at > 1 && joined(text, at - 1) && !is_blank(text[at - 2]);
}

bool UnitGrammar::is_level(std::string_view text, const Token& token) const {
  return static_cast<bool>(library_.level_words.longest(text, token, token.begin + kLongestHead));
}

// "Việt Nam", "Trung ương", "miền Nam", "ngành Y tế".
std::uint32_t UnitGrammar::tails(std::string_view text, std::uint32_t end) const {
  static const std::uint64_t kBranch = key_of("ngành");
  for (int count = 0; count < kMostTails; ++count) {
    const Token token = next(text, end);
    if (token.kind != TokenKind::word || (token.capital && token.gap == Gap::line)) return end;
    auto match = library_.tail_words.longest(text, token, token.begin + kLongestHead);
    if (!match && is_word(token, kBranch)) match = known_field(text, next(text, token.end));
    if (!match) return end;
    end = match.end;
  }
  return end;
}

// What goes on after a level: "(huyện), thị xã, thành phố", "(huyện)/thị". A level with a place
// behind it is no part of the list.
std::uint32_t UnitGrammar::level_list(std::string_view text, std::uint32_t end) const {
  for (;;) {
    Token token = next(text, end);
    if (goes_on_list(token)) token = next(text, token.end);
    if (token.kind != TokenKind::word) return end;
    const std::size_t limit = token.begin + kLongestHead;
    auto level = library_.level_list.longest(text, token, limit);
    if (const auto misread = library_.plain_level_list.longest(text, token, limit)) {
      if (misread.end > level.end) level = misread;
    }
    if (!level || list_stops_.longest(text, token, limit)) return end;
    const Token following = next(text, level.end);
    if (following.capital && place_name(text, following, false, true) > 0) return end;
    end = level.end;
  }
}

// "TĨNH KIÊN GIANG": a level but for its marks, with a place of the table behind it.
PhraseTable::Match UnitGrammar::misread_level(std::string_view text, const Token& token) const {
  const auto level = library_.plain_level_words.longest(text, token, token.begin + kLongestHead);
  if (!level || place_name(text, next(text, level.end), false, false) == 0) return {};
  if (library_.place_names.longest(text, token, token.begin + kLongestName)) return {};
  return level;
}

// "tỉnh Kiên Giang", "Nậm Pồ", "tỉnh", "các huyện, thị xã, thành phố". `unknown`: a place may
// follow that no table knows; after a level it always may.
std::uint32_t UnitGrammar::place(std::string_view text, std::uint32_t end, bool unknown) const {
  const Token token = next(text, end);
  if (token.kind != TokenKind::word) return end;
  auto level = library_.level_words.longest(text, token, token.begin + kLongestName);
  if (!level) level = misread_level(text, token);
  if (!level) {
    const std::uint32_t named = place_name(text, token, unknown && token.gap != Gap::line, false);
    return std::max({end, named, misread_place(text, token).end});
  }
  if (const std::uint32_t listed = level_list(text, level.end); listed > level.end) {
    return tails(text, listed);
  }
  const Token following = next(text, level.end);
  if (following.kind == TokenKind::number && following.gap == Gap::space && numbered_level(token)) {
    return following.end;
  }
  std::uint32_t named = place_name(text, following, true, true);
  if (!of_commune(level)) named = std::max(named, misread_place(text, following).end);
  return named > level.end ? named : tails(text, level.end);
}

bool UnitGrammar::of_commune(const PhraseTable::Match& level) const {
  return level && is_commune_level(library_.phrases[static_cast<std::size_t>(level.value)]);
}

// "Điện Biên Đồng": the letters of a place of the table under other marks, all words of it
// capital.
PhraseTable::Match UnitGrammar::misread_place(std::string_view text, const Token& first) const {
  if (!first.capital) return {};
  const std::size_t limit = first.begin + kLongestName;
  const auto match = library_.plain_place_names.longest(text, first, limit);
  if (match.end <= library_.place_names.longest(text, first, limit).end) return {};
  Token token = first;
  for (std::uint32_t count = 1; count < match.tokens; ++count) {
    token = next(text, token.end);
    if (!token.capital) return {};
  }
  return match;
}

// "HUYỆN ỦY MƯỜNG LÂM": a line of capitals that is a head and a place no table knows, nothing else.
// Where it ends; 0 if this is none.
std::uint32_t UnitGrammar::place_in_letterhead(std::string_view text, const Token& first) const {
  if (!first.capitals) return 0;
  const auto begin = line_begin(text, first.begin);
  if (!begin) return 0;
  const std::size_t start = *begin;
  const Token head = token_at(text, start, first.begin + 1);
  if (!head.capitals || !first.capitals || head.begin == first.begin) return 0;
  const auto match = library_.head_words.longest(text, head, first.begin);
  if (!match || token_at(text, match.end, first.begin + 1).begin != first.begin) return 0;
  const UnitHead& of = library_.heads[static_cast<std::size_t>(match.value)];
  if (of.abbreviated || of.complement != Complement::place) return 0;
  std::uint32_t end = 0;
  Token token = first;
  for (int count = 0; count < kLongestPlace; ++count) {
    const bool of_line =
        token.kind == TokenKind::word && token.capitals && (count == 0 || token.gap == Gap::space);
    if (!of_line) break;
    end = token.end;
    token = next(text, end);
  }
  return token.kind == TokenKind::end || token.gap == Gap::line ? end : 0;
}

// 0 if no place's name begins here. `communes`: the names of communes count too; without a level
// before them they are too many and too like other words.
std::uint32_t UnitGrammar::place_name(std::string_view text, const Token& first, bool unknown,
                                      bool communes) const {
  if (first.kind != TokenKind::word || !first.capital) return 0;
  const std::size_t limit = first.begin + kLongestName;
  std::uint32_t known = library_.place_names.longest(text, first, limit).end;
  if (communes) known = std::max(known, library_.commune_names.longest(text, first, limit).end);
  if (known > 0 || !unknown) return known;
  if (const std::uint32_t end = place_in_letterhead(text, first)) return end;
  std::uint32_t end = 0;
  Token token = first;
  for (int count = 0; count < kLongestPlace && token.kind == TokenKind::word && token.capital;
       ++count) {
    // A line of running text may end inside a name; lines of capitals are a letterhead's.
    if (count > 0 && token.gap == Gap::line && (first.capitals || token.capitals)) break;
    // Names of one word are few: the second may look like a head ("Nậm Khoa").
    const auto head = library_.head_words.longest(text, token, token.begin + kLongestHead);
    const bool second_word = count == 1 && !token.capitals && head && head.end == token.end;
    if (!second_word && ends_unknown(text, token)) break;
    end = token.end;
    token = next(text, token.end);
  }
  return end;
}

}  // namespace trichdan
