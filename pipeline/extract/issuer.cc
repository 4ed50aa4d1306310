#include "extract/issuer.h"

#include <span>

#include "extract/clean.h"

namespace trichdan {
namespace {

constexpr std::size_t kWindow = 320;   // bytes
constexpr std::size_t kBracket = 120;  // bytes of a remark in brackets before "của"
constexpr int kLongestUnknown = 14;    // words

bool is_sign(std::string_view text, const Token& token, std::string_view sign) {
  return token.kind == TokenKind::mark && text.substr(token.begin, token.end - token.begin) == sign;
}

bool is_of(const Token& token) {
  static const std::uint64_t kOf = key_of("của");
  return token.kind == TokenKind::word && token.key == kOf;
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

}  // namespace

IssuerReader::IssuerReader(const Library& library, const UnitGrammar& grammar)
    : library_(library),
      grammar_(grammar),
      issued_(library.words_of("issued")),
      ends_(library.words_of("issuer ends")),
      subjects_(library.words_of("subject starts")) {}

std::optional<StatedIssuer> IssuerReader::of(std::string_view text, std::uint32_t end) const {
  Token token = token_at(text, end, end + kWindow);
  if (token.gap == Gap::paragraph) return {};
  token = past_remark(text, token);
  if (!is_of(token) || (token.capital && !token.capitals) || token.gap == Gap::paragraph) return {};
  // No paragraph ends with "của": where one seems to, OCR has split a line off.
  const Token first = token_at(text, token.end, token.end + kWindow);
  if (first.kind != TokenKind::word) return {};
  auto issuer = named_at(text, first);
  if (issuer) issuer->begin = token.begin;
  return issuer;
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
  return StatedIssuer{unit->begin, unit->end, clean(text, unit->begin, unit->end)};
}

std::optional<StatedIssuer> IssuerReader::named_at(std::string_view text,
                                                   const Token& first) const {
  if (const auto unit = grammar_.at(text, first)) {
    return StatedIssuer{first.begin, unit->end, grammar_.mended_name(text, first.begin, unit->end)};
  }
  if (!first.capital) return {};
  const auto misread = library_.plain_whole_names.longest(text, first, first.begin + kWindow);
  if (misread) {  // "Chính phú"
    return StatedIssuer{first.begin, misread.end,
                        library_.heads[static_cast<std::size_t>(misread.value)].name};
  }
  const std::uint32_t end = unknown_name(text, first);
  if (end == first.end) return {};  // one syllable names nobody
  return StatedIssuer{first.begin, end, clean(text, first.begin, end)};
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

// From the last "ban hành" leftwards over its helpers, then the one name that ends there.
std::optional<StatedIssuer> IssuerReader::before(std::string_view text,
                                                 const std::vector<Token>& tokens,
                                                 std::size_t count) const {
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
  if (!verb || count == 0) return {};
  const std::uint32_t name_end = tokens[count - 1].end;
  for (std::size_t at = count; at > 0; --at) {
    const Token& first = tokens[at - 1];
    if (is_sign(text, first, ";") || is_sign(text, first, ".")) return {};
    if (first.kind == TokenKind::word && grammar_.may_start(first)) {
      // The longest name that ends at the verb: go on to the left while longer ones do.
      std::optional<StatedIssuer> best;
      for (std::size_t further = at; further > 0; --further) {
        const Token& start = tokens[further - 1];
        if (start.kind == TokenKind::mark && !is_sign(text, start, ",") &&
            !is_sign(text, start, "-") && !is_sign(text, start, "–"))
          break;
        if (!start.capital) continue;
        const auto unit = grammar_.at(text, start);
        if (unit && unit->end == name_end)
          best = {unit->begin, unit->end, clean(text, unit->begin, unit->end)};
      }
      return best;
    }
  }
  return {};
}

}  // namespace trichdan
