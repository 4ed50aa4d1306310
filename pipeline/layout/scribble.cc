#include "layout/scribble.h"

#include <algorithm>

#include "layout/fuzzy.h"

namespace trichdan {
namespace {

constexpr float kHardlyRead = 65;  // confidence, of all
constexpr float kRead = 80;        // of one word
constexpr std::size_t kScrap = 4;  // letters a word, on the average

// Letters without their marks, and figures.
std::size_t size_of(const Word& word) {
  return search_key(word.text).size();
}

// One sign is soon seen alike, and soon seen where there is none.
bool is_print(const Word& word) {
  if (size_of(word) < 2) return false;
  return word.confidence >= kRead || search_key(word.text) == search_key(word.other);
}

}  // namespace

bool is_scribble(const PageRows& page, const Piece& piece) {
  if (piece.words.empty() || page.page->kind == PageKind::text) return false;
  if (page.confidence_of(piece.words) >= kHardlyRead) return false;
  std::size_t letters = 0;
  for (const std::uint32_t word : piece.words) letters += size_of(page.page->words[word]);
  if (letters > kScrap * piece.words.size()) return false;
  return std::ranges::none_of(piece.words,
                              [&](std::uint32_t word) { return is_print(page.page->words[word]); });
}

}  // namespace trichdan
