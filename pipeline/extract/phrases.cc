#include "extract/phrases.h"

namespace trichdan {
namespace {

std::uint64_t edge(int node, std::uint64_t key) {
  return key + static_cast<std::uint64_t>(node) * 0xD6E8FEB86659FD93;
}

}  // namespace

void PhraseTable::add(std::string_view phrase, int value) {
  int node = 0;
  std::size_t at = 0;
  for (Token token = token_at(phrase, at, phrase.size()); token.kind != TokenKind::end;
       token = token_at(phrase, at, phrase.size())) {
    const std::uint64_t key = of(token);
    if (node == 0) first_[key >> 6 & 63] |= std::uint64_t{1} << (key & 63);
    const auto [found, fresh] =
        edges_.try_emplace(edge(node, key), static_cast<int>(nodes_.size()));
    if (fresh) nodes_.push_back(-1);
    node = found->second;
    at = token.end;
  }
  if (node != 0 && nodes_[node] < 0) nodes_[node] = value;
}

int PhraseTable::step(int node, std::uint64_t key) const {
  const auto found = edges_.find(edge(node, key));
  return found == edges_.end() ? -1 : found->second;
}

bool PhraseTable::may_start(const Token& token) const {
  const std::uint64_t key = of(token);
  return (first_[key >> 6 & 63] >> (key & 63) & 1) != 0;
}

PhraseTable::Match PhraseTable::longest(std::string_view text, const Token& first,
                                        std::size_t limit) const {
  Match best;
  if (!may_start(first)) return best;
  Token token = first;
  std::uint32_t count = 0;
  for (int node = step(0, of(token)); node >= 0; node = step(node, of(token))) {
    ++count;
    if (nodes_[node] >= 0) best = {nodes_[node], token.end, count};
    token = token_at(text, token.end, limit);
    if (token.kind == TokenKind::end || token.gap == Gap::paragraph) break;
  }
  return best;
}

PhraseTable::Match PhraseTable::exactly(std::span<const Token> tokens) const {
  int node = 0;
  for (const Token& token : tokens) {
    node = step(node, of(token));
    if (node < 0) return {};
  }
  if (tokens.empty() || nodes_[node] < 0) return {};
  return {nodes_[node], tokens.back().end, static_cast<std::uint32_t>(tokens.size())};
}

}  // namespace trichdan
