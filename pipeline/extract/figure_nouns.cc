#include "extract/figure_nouns.h"

namespace trichdan {
namespace {

constexpr std::size_t kReach = 64;  // bytes a noun may be long

// "g/cm3", "km/h": a measure by another.
std::size_t with_divisor(std::string_view text, std::size_t end) {
  while (end + 1 < text.size() && text[end] == '/') {
    const Token token = token_at(text, end + 1, end + kReach);
    if (token.kind != TokenKind::word || token.gap != Gap::none) break;
    end = token.end;
  }
  return end;
}

}  // namespace

NounReader::NounReader(const Library& library)
    : nouns_(library.words_of("counted nouns")),
      describing_(library.words_of("after counted nouns")),
      alone_(library.words_of("measures")) {}

std::size_t NounReader::end_of(std::string_view text, const Token& first) const {
  const auto measure = alone_.longest(text, first, first.begin + kReach);
  const auto noun = nouns_.longest(text, first, first.begin + kReach);
  if (measure && measure.tokens >= noun.tokens) return with_divisor(text, measure.end);
  if (!noun) return 0;
  std::size_t end = described(text, noun.end);
  for (int count = 0; count < 6; ++count) {
    const std::size_t next = next_in_list(text, end);
    if (next == 0) break;
    end = next;
  }
  return end;
}

std::size_t NounReader::described(std::string_view text, std::size_t end) const {
  for (int count = 0; count < 3; ++count) {
    const Token token = token_at(text, end, end + kReach);
    if (token.kind != TokenKind::word || token.gap == Gap::paragraph || token.capital) break;
    const auto match = describing_.longest(text, token, token.begin + kReach);
    if (!match) break;
    end = match.end;
  }
  return end;
}

// ", thị xã" behind "huyện"; not ", trường đã": a verb begins a new clause.
std::size_t NounReader::next_in_list(std::string_view text, std::size_t end) const {
  const Token comma = token_at(text, end, end + kReach);
  if (comma.kind != TokenKind::mark || text[comma.begin] != ',' || comma.gap != Gap::none) return 0;
  const Token token = token_at(text, comma.end, comma.end + kReach);
  if (token.kind != TokenKind::word || token.capital || token.gap == Gap::paragraph) return 0;
  const auto noun = nouns_.longest(text, token, token.begin + kReach);
  if (!noun) return 0;
  const Token after = token_at(text, noun.end, noun.end + kReach);
  if (after.kind == TokenKind::number) return 0;
  static const std::uint64_t kOr = key_of("hoặc");
  if (after.kind == TokenKind::word && (after.capital || after.key == kOr)) return 0;
  return described(text, noun.end);
}

}  // namespace trichdan
