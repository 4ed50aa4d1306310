#include "ocr/lstm/line_words.h"

#include <algorithm>

#include "ocr/lstm/charset.h"

namespace trichdan::lstm {
namespace {

constexpr float kScale = 7.0F;

bool is_space(const ReadSymbol& symbol) {
  return symbol.unichar == Charset::kSpace;
}

std::size_t end_of_word(std::span<const ReadSymbol> symbols, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < symbols.size() && !is_space(symbols[end]) && !symbols[end].starts_word) ++end;
  return end;
}

}  // namespace

void cut_words(std::span<const ReadSymbol> symbols, std::vector<WordRange>& words) {
  words.clear();
  float space_before = 0;
  for (std::size_t begin = 0; begin < symbols.size();) {
    const std::size_t end = end_of_word(symbols, begin);
    const bool ended_by_space = end < symbols.size() && is_space(symbols[end]);
    const float space = ended_by_space ? symbols[end].certainty : 0.0F;
    const auto letters = symbols.subspan(begin, end - begin);
    float certainty = std::ranges::min(letters, {}, &ReadSymbol::certainty).certainty;
    certainty = std::min({certainty, space, space_before}) * kScale;
    if (!std::ranges::all_of(letters, is_space)) words.push_back({begin, end, certainty});
    space_before = space;
    begin = ended_by_space ? end + 1 : end;
  }
}

float confidence_of(float certainty) {
  return std::clamp(100 + 5 * certainty, 0.0F, 100.0F);
}

}  // namespace trichdan::lstm
