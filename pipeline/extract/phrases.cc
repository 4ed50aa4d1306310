#include "extract/phrases.h"

namespace trichdan {
namespace {

std::uint64_t edge(int node, std::uint64_t key) {
  return key + static_cast<std::uint64_t>(node) * 0xD6E8FEB86659FD93;
}

}  // namespace

std::size_t PhraseTable::slot_of(std::uint64_t key) const {
  const std::size_t mask = edges_.size() - 1;
  std::size_t slot = (key ^ key >> 32) & mask;
  while (edges_[slot].to >= 0 && edges_[slot].key != key) slot = (slot + 1) & mask;
  return slot;
}

void PhraseTable::grow() {
  std::vector<Edge> old(edges_.empty() ? 16 : edges_.size() * 2);
  old.swap(edges_);
  for (const Edge& each : old) {
    if (each.to >= 0) edges_[slot_of(each.key)] = each;
  }
}

int PhraseTable::step_or_add(int node, std::uint64_t key) {
  if (taken_ * 2 >= edges_.size()) grow();
  Edge& found = edges_[slot_of(edge(node, key))];
  if (found.to < 0) {
    found = {edge(node, key), static_cast<int>(nodes_.size())};
    nodes_.push_back(-1);
    ++taken_;
  }
  return found.to;
}

void PhraseTable::add(std::string_view phrase, int value) {
  phrases_.emplace_back(phrase);
  int node = 0;
  std::size_t at = 0;
  for (Token token = token_at(phrase, at, phrase.size()); token.kind != TokenKind::end;
       token = token_at(phrase, at, phrase.size())) {
    const std::uint64_t key = of(token);
    if (node == 0) first_[key >> 6 & 63] |= std::uint64_t{1} << (key & 63);
    node = step_or_add(node, key);
    at = token.end;
  }
  if (node != 0 && nodes_[node] < 0) nodes_[node] = value;
}

int PhraseTable::step(int node, std::uint64_t key) const {
  if (edges_.empty()) return -1;
  return edges_[slot_of(edge(node, key))].to;
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
