#include "extract/misread_heads.h"

#include <algorithm>

#include "layout/fuzzy.h"

namespace trichdan {
namespace {

constexpr std::size_t kShortest = 6;  // letters: shorter heads are a letter away from other words
constexpr std::size_t kMostWords = 6;
constexpr std::size_t kWindow = 80;  // bytes

// The words from `first` on that stand on one line of text, each with where it ends.
std::vector<std::uint32_t> word_ends(std::string_view text, const Token& first) {
  std::vector<std::uint32_t> ends;
  Token token = first;
  while (token.kind == TokenKind::word && ends.size() < kMostWords) {
    if (!ends.empty() && token.gap == Gap::paragraph) break;
    ends.push_back(token.end);
    token = token_at(text, token.end, first.begin + kWindow);
  }
  return ends;
}

std::size_t words_in(std::string_view name) {
  return static_cast<std::size_t>(std::ranges::count(name, ' ')) + 1;
}

bool is_letter_away(const std::string& key, const std::string& known) {
  const std::size_t sizes =
      key.size() > known.size() ? key.size() - known.size() : known.size() - key.size();
  return sizes <= 1 && key != known && edit_distance(key, known, 1) == 1;
}

}  // namespace

MisreadHeads::MisreadHeads(const Library& library) {
  for (const UnitHead& head : library.heads) {
    Head entry{search_key(head.name), words_in(head.name), head.name};
    if (head.code || head.abbreviated || entry.key.size() < kShortest) continue;
    heads_.push_back(std::move(entry));
  }
  std::ranges::stable_sort(heads_, std::greater(), &Head::words);
}

MisreadHeads::Match MisreadHeads::at(std::string_view text, const Token& first) const {
  const std::vector<std::uint32_t> ends = word_ends(text, first);
  std::vector<std::string> keys;
  for (const std::uint32_t end : ends) {
    keys.push_back(search_key(text.substr(first.begin, end - first.begin)));
  }
  Match best;
  std::size_t words = 0;
  for (const Head& head : heads_) {
    if (head.words < words) break;
    if (head.words > keys.size() || !is_letter_away(keys[head.words - 1], head.key)) continue;
    if (words != 0 && best.name != head.name) return {};
    words = head.words;
    best = {head.name, ends[head.words - 1]};
  }
  return best;
}

}  // namespace trichdan
