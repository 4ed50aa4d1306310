#include "extract/number_list.h"

namespace trichdan {
namespace {

constexpr std::size_t kGap = 40;  // bytes between two members
constexpr std::size_t kMost = 12;

// The number after at least one separator and perhaps "số".
Token next_number(std::string_view text, std::size_t end, const PhraseTable& separators,
                  const PhraseTable& number_words) {
  Token token = token_at(text, end, end + kGap);
  bool separated = false;
  while (token.kind != TokenKind::end && token.kind != TokenKind::number &&
         token.gap != Gap::paragraph) {
    auto match = separators.longest(text, token, end + kGap);
    separated = separated || match;
    if (!match) match = number_words.longest(text, token, end + kGap);
    if (!match) break;
    token = token_at(text, match.end, end + kGap);
  }
  if (!separated || token.kind != TokenKind::number || token.gap == Gap::paragraph) return {};
  return token;
}

}  // namespace

std::optional<std::vector<Symbol>> numbers_up_to_symbol(std::string_view text, std::size_t end,
                                                        const SymbolReader& symbols,
                                                        const PhraseTable& separators,
                                                        const PhraseTable& number_words) {
  std::vector<Symbol> numbers;
  while (numbers.size() < kMost) {
    const Token token = next_number(text, end, separators, number_words);
    if (token.kind != TokenKind::number) return {};
    const auto full = symbols.at_number(text, token.begin);
    if (full && full->alone && full->code_known && full->org_known) return numbers;
    const auto bare = full ? std::nullopt : symbols.bare_at(text, token.begin);
    if (!bare) return {};
    end = bare->end;
    numbers.push_back(*bare);
  }
  return {};
}

}  // namespace trichdan
