#include "repair/hand_lines.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace trichdan {
namespace {

constexpr double kHardlyReadLine = 50;   // mean confidence, weighted by length
constexpr std::size_t kLeastBeside = 6;  // bytes that say how a line could be read

// How what stands beside some words of a page could be read.
struct Beside {
  std::size_t bytes = 0;
  double confidence = 0;  // sum

  double mean() const { return bytes == 0 ? 100 : confidence / static_cast<double>(bytes); }
};

Beside beside(const PageReading& page, const std::set<std::uint32_t>& words, int reach) {
  Beside found;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    const bool near = std::ranges::any_of(words, [&](std::uint32_t other) {
      return std::abs(page.words[other].line - word.line) <= reach;
    });
    if (!near || words.contains(i)) continue;
    found.bytes += word.text.size();
    found.confidence +=
        static_cast<double>(word.confidence) * static_cast<double>(word.text.size());
  }
  return found;
}

bool is_by_hand(const PageReading& page, const std::set<std::uint32_t>& words) {
  if (page.kind == PageKind::text || words.empty()) return false;
  Beside found = beside(page, words, 0);
  if (found.bytes < kLeastBeside) found = beside(page, words, 1);
  return found.mean() < kHardlyReadLine;
}

}  // namespace

void drop_figures_by_hand(Mentions& mentions, const DocumentText& text,
                          std::span<const PageReading> pages, std::span<const int> page_numbers) {
  std::erase_if(mentions.figures, [&](const Figure& figure) {
    const auto origins =
        text.streams[figure.span.stream].words_in(figure.span.begin, figure.span.end);
    if (origins.empty()) return false;
    const auto number = std::ranges::find(page_numbers, static_cast<int>(origins.front().page));
    if (number == page_numbers.end()) return false;
    const PageReading& page = pages[static_cast<std::size_t>(number - page_numbers.begin())];
    std::set<std::uint32_t> words;
    for (const Origin& origin : origins) {
      if (origin.page == origins.front().page && origin.word < page.words.size())
        words.insert(origin.word);
    }
    return is_by_hand(page, words);
  });
}

}  // namespace trichdan
