#include "extract/issuer.h"

#include <algorithm>
#include <span>
#include <utility>

#include "extract/clean.h"
#include "extract/spelling.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::size_t kWindow = 320;   // bytes
constexpr std::size_t kBracket = 120;  // bytes of a remark in brackets before "của"
constexpr int kLongestUnknown = 14;    // words

bool is_sign(std::string_view text, const Token& token, std::string_view sign) {
  return token.kind == TokenKind::mark && text.substr(token.begin, token.end - token.begin) == sign;
}

// Signs that no name has inside.
bool ends_name(std::string_view text, const Token& token) {
  return token.kind == TokenKind::mark && !is_sign(text, token, ",") &&
         !is_sign(text, token, "-") && !is_sign(text, token, "–");
}

bool is_of(const Token& token) {
  static const std::uint64_t kOf = key_of("của");
  return token.kind == TokenKind::word && token.key == kOf;
}

// "củ", "cúa": "của" with a letter or mark misread, if the name of a body follows.
bool may_be_of(std::string_view text, const Token& token) {
  constexpr std::size_t kLongest = 6;  // bytes
  if (token.kind != TokenKind::word || token.capital || token.end - token.begin > kLongest) {
    return false;
  }
  const std::string plain = fold_search(text.substr(token.begin, token.end - token.begin));
  return plain == "cua" || plain == "cu" || plain == "cia" || plain == "ua";
}

// Past a comma, or a remark in brackets: "(sau đây gọi là Nghị quyết 15)".
Token past_remark(std::string_view text, Token token) {
  if (is_sign(text, token, ",") || is_sign(text, token, "."))
    return token_at(text, token.end, token.end + kWindow);
  if (!is_sign(text, token, "(")) return token;
  const std::size_t close = text.substr(0, token.end + kBracket).find(')', token.end);
  if (close == std::string_view::npos) return token;
  return token_at(text, close + 1, close + 1 + kWindow);
}

// Whether every word could be Vietnamese or is an abbreviation; a letter misread often makes one
// that is neither ("Tnh ủy").
bool is_spelt_well(std::string_view name) {
  for (const std::string& word : words_of(name)) {
    const Token token = token_at(word, 0, word.size());
    if (token.kind == TokenKind::word && !token.capitals && token.end == word.size() &&
        !is_syllable(word)) {
      return false;
    }
  }
  return true;
}

// All words but the last, and the last one.
std::pair<std::string, std::string> parted_last(std::string_view name) {
  const std::string folded = fold_search(name);
  const std::size_t space = folded.rfind(' ');
  if (space == std::string::npos) return {{}, folded};
  return {folded.substr(0, space), folded.substr(space + 1)};
}

// "Bộ Chính trị" of "Bộ Chính" and "Bộ Chính i": the one whole name of three words and more of
// which the last is missing or only a piece of it was read. Empty: none.
std::string whole_name_of(const Library& library, std::string_view name) {
  constexpr std::size_t kPiece = 2;  // letters
  const std::string all = fold_search(name);
  const auto [begin, last] = parted_last(name);
  std::string whole;
  for (const UnitHead& head : library.heads) {
    if (head.complement != Complement::none || head.abbreviated || head.code) continue;
    const auto [known, known_last] = parted_last(head.name);
    if (known.find(' ') == std::string::npos || all == fold_search(head.name)) continue;
    const bool piece = begin == known && last.size() <= kPiece && last.size() < known_last.size();
    if (all != known && !piece) continue;
    if (!whole.empty() && whole != head.name) return {};
    whole = head.name;
  }
  return whole;
}

}  // namespace

IssuerReader::IssuerReader(const Library& library, const UnitGrammar& grammar)
    : library_(library),
      grammar_(grammar),
      issued_(library.words_of("issued")),
      ends_(library.words_of("issuer ends")),
      subjects_(library.words_of("subject starts")),
      misread_heads_(library) {}

StatedIssuer IssuerReader::stated(std::string_view text, std::uint32_t begin,
                                  std::uint32_t end) const {
  StatedIssuer issuer{begin, end, grammar_.mended_name(text, begin, end),
                      grammar_.has_misread_place(text, begin, end)};
  complete(issuer);
  return issuer;
}

// A name of which the tables know no part but the head may be a whole one, its end lost.
void IssuerReader::complete(StatedIssuer& issuer) const {
  const auto size = static_cast<std::uint32_t>(issuer.name.size());
  const auto parts = grammar_.parts(issuer.name, 0, size);
  const bool unknown = std::ranges::any_of(
      parts, [](const UnitPart& part) { return part.kind == UnitPart::Kind::other; });
  if (!unknown) return;
  std::string whole = whole_name_of(library_, issuer.name);
  if (whole.empty()) return;
  issuer.name = std::move(whole);
  issuer.doubtful = true;
}

std::optional<StatedIssuer> IssuerReader::of(std::string_view text, std::uint32_t end) const {
  Token token = token_at(text, end, end + kWindow);
  if (token.gap == Gap::paragraph) return {};
  token = past_remark(text, token);
  const bool misread = !is_of(token) && may_be_of(text, token);
  if (token.gap == Gap::paragraph || (!is_of(token) && !misread)) return {};
  if (token.capital && !token.capitals) return {};
  // No paragraph ends with "của": where one seems to, OCR has split a line off.
  const Token first = token_at(text, token.end, token.end + kWindow);
  if (first.kind != TokenKind::word) return {};
  if (misread && (!first.capital || !grammar_.at(text, first))) return {};
  auto issuer = named_at(text, first);
  if (issuer) issuer->begin = token.begin;
  if (issuer && misread) issuer->doubtful = true;
  return issuer;
}

void IssuerReader::add_others(std::string_view text, StatedIssuer& issuer) const {
  static const std::uint64_t kAnd = key_of("và");
  for (;;) {
    Token token = token_at(text, issuer.end, issuer.end + kWindow);
    const bool comma = is_sign(text, token, ",");
    if (comma) token = token_at(text, token.end, issuer.end + kWindow);
    const bool and_so = token.key == kAnd;
    if (and_so) token = token_at(text, token.end, issuer.end + kWindow);
    const bool begins = token.kind == TokenKind::word && token.capital &&
                        token.gap != Gap::paragraph && grammar_.may_start(token);
    const auto unit = (comma || and_so) && begins ? grammar_.at(text, token) : std::nullopt;
    if (!unit) return;
    issuer.name += ", " + grammar_.mended_name(text, unit->begin, unit->end);
    issuer.end = unit->end;
  }
}

std::optional<StatedIssuer> IssuerReader::beside(std::string_view text, std::uint32_t end) const {
  Token first = token_at(text, end, end + kWindow);
  if (is_sign(text, first, ",")) first = token_at(text, first.end, end + kWindow);
  if (first.kind != TokenKind::word || !first.capital || first.gap == Gap::paragraph) return {};
  const auto unit = grammar_.at(text, first);
  if (!unit) return {};
  const Token following = token_at(text, unit->end, unit->end + kWindow);
  if (following.kind != TokenKind::word || following.gap == Gap::paragraph) return {};
  if (!subjects_.longest(text, following, following.begin + 40)) return {};
  return stated(text, unit->begin, unit->end);
}

std::optional<StatedIssuer> IssuerReader::named_at(std::string_view text,
                                                   const Token& first) const {
  const auto unit = grammar_.at(text, first);
  if (first.capital && (!unit || goes_on(text, unit->end))) {
    auto misread = misread_at(text, first);
    if (misread && (!unit || misread->end > unit->end)) return misread;
  }
  if (unit) return stated(text, first.begin, unit->end);
  if (!first.capital) return {};
  const auto misread = library_.plain_whole_names.longest(text, first, first.begin + kWindow);
  if (misread) {  // "Chính phú"
    return StatedIssuer{first.begin, misread.end,
                        library_.heads[static_cast<std::size_t>(misread.value)].name};
  }
  const std::uint32_t end = unknown_name(text, first);
  if (end == first.end) return {};  // one syllable names nobody
  StatedIssuer issuer{first.begin, end, clean(text, first.begin, end)};
  issuer.doubtful = !is_spelt_well(issuer.name);
  complete(issuer);
  return issuer;
}

// Whether a word in small letters follows that may be of the name: "Hội đồng nhâm dân".
bool IssuerReader::goes_on(std::string_view text, std::uint32_t end) const {
  const Token next = token_at(text, end, end + kWindow);
  return next.kind == TokenKind::word && !next.capital && next.gap != Gap::paragraph &&
         !ends_.longest(text, next, next.begin + 40);
}

// With its head put right, the name is read as any other is.
std::optional<StatedIssuer> IssuerReader::misread_at(std::string_view text,
                                                     const Token& first) const {
  const auto head = misread_heads_.at(text, first);
  if (head.name.empty()) return {};
  const std::string mended = std::string(head.name) + std::string(text.substr(head.end, kWindow));
  const auto unit = grammar_.at(mended, token_at(mended, 0, mended.size()));
  if (!unit || unit->end < head.name.size()) return {};
  StatedIssuer issuer;
  issuer.begin = first.begin;
  issuer.end = head.end + unit->end - static_cast<std::uint32_t>(head.name.size());
  issuer.name = grammar_.mended_name(mended, 0, unit->end);
  issuer.doubtful = true;
  return issuer;
}

// Words up to a verb, a mark or a line of small words: "Trưởng Ban Bầu cử tỉnh".
std::uint32_t IssuerReader::unknown_name(std::string_view text, const Token& first) const {
  std::uint32_t end = first.end;
  int small = 0;
  Token token = token_at(text, first.end, first.begin + kWindow);
  for (int count = 1; count < kLongestUnknown && token.kind == TokenKind::word; ++count) {
    if (token.gap == Gap::paragraph || ends_.longest(text, token, token.begin + 40)) break;
    small = token.capital ? 0 : small + 1;
    if (small > 1 && !library_.level_words.longest(text, token, token.begin + 40)) break;
    end = token.end;
    token = token_at(text, token.end, first.begin + kWindow);
  }
  return end;
}

// The words before the last "ban hành" and its helpers; 0 if there is none.
std::size_t IssuerReader::before_verb(const std::vector<Token>& tokens, std::size_t count) const {
  static const std::uint64_t kIssue = key_of("hành");
  const std::size_t all = count;
  bool verb = false;
  while (count > 0 && all - count < 8) {
    const std::span<const Token> words(tokens.data(), count);
    if (count > 1 && issued_.exactly(words.last(2))) {
      verb = verb || words.back().key == kIssue;
      count -= 2;
    } else if (issued_.exactly(words.last(1))) {
      --count;
    } else {
      break;
    }
  }
  return verb ? count : 0;
}

// The longest name that ends with the last of the words, and begins with one of the first `count`:
// on to the left while longer ones do.
std::optional<StatedIssuer> IssuerReader::longest_up_to(std::string_view text,
                                                        std::span<const Token> words,
                                                        std::size_t count) const {
  std::optional<StatedIssuer> best;
  for (; count > 0; --count) {
    const Token& start = words[count - 1];
    if (ends_name(text, start)) break;
    if (!start.capital) continue;
    const auto unit = grammar_.at(text, start);
    if (unit && unit->end == words.back().end) best = stated(text, unit->begin, unit->end);
  }
  return best;
}

// From the last "ban hành" leftwards over its helpers, then the one name that ends there.
std::optional<StatedIssuer> IssuerReader::before(std::string_view text,
                                                 const std::vector<Token>& tokens,
                                                 std::size_t count) const {
  const std::span<const Token> words(tokens.data(), before_verb(tokens, count));
  for (std::size_t at = words.size(); at > 0; --at) {
    const Token& first = words[at - 1];
    if (is_sign(text, first, ";") || is_sign(text, first, ".")) return {};
    if (first.kind == TokenKind::word && grammar_.may_start(first)) {
      return longest_up_to(text, words, at);
    }
  }
  return {};
}

}  // namespace trichdan
