#include "layout/piece.h"

#include <algorithm>

#include "text/unicode.h"

namespace trichdan {
namespace {

bool is_decoration(const Word& word) {
  return word.text != "*" && !has_letter_or_digit(word.text);
}

bool has_words(const PageRows& page, const std::vector<std::uint32_t>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::uint32_t word) { return !is_decoration(page.page->words[word]); });
}

}  // namespace

Piece piece_of(const PageRows& page, std::vector<std::uint32_t> words, Role role) {
  if (!has_words(page, words)) words.clear();
  const bool column = role == Role::header_left || role == Role::header_right;
  while (column && !words.empty() && is_decoration(page.page->words[words.back()]))
    words.pop_back();
  while (column && !words.empty() && is_decoration(page.page->words[words.front()])) {
    words.erase(words.begin());
  }
  const Box box = page.box_of(words);
  return {std::move(words), box, role};
}

std::optional<Cut> widest_gap(const PageRows& page, const std::vector<std::uint32_t>& words,
                              int from, int to, int least) {
  std::optional<Cut> best;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const int begin = page.boxes[words[i]].x0;
    const int gap = begin - page.boxes[words[i - 1]].x1;
    if (begin < from || begin >= to || gap < least) continue;
    if (!best || gap > best->gap) best = Cut{i, gap};
  }
  return best;
}

std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>> cut_at(
    const std::vector<std::uint32_t>& words, std::size_t at) {
  const auto middle = words.begin() + static_cast<std::ptrdiff_t>(at);
  return {{words.begin(), middle}, {middle, words.end()}};
}

bool is_noise(const PageRows& page, const Piece& piece) {
  std::size_t letters = 0;
  for (const std::uint32_t word : piece.words) letters += page.page->words[word].text.size();
  const float confidence = page.confidence_of(piece.words);
  return confidence < 40 || (letters < 4 && confidence < 70);
}

bool is_scatter(const PageRows& page, const std::vector<std::uint32_t>& words) {
  constexpr std::size_t kMany = 5;
  constexpr std::size_t kLetters = 3;  // bytes of a piece, on the average
  constexpr float kHardly = 60;        // confidence
  constexpr float kWell = 75;
  std::size_t bytes = 0;
  for (const std::uint32_t word : words) {
    bytes += page.page->words[word].text.size();
    if (page.page->words[word].confidence >= kWell) return false;
  }
  return words.size() >= kMany && bytes <= kLetters * words.size() &&
         page.confidence_of(words) < kHardly;
}

}  // namespace trichdan
