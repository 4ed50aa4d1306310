#include "ocr/second_reading.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr float kHardlyRead = 60;  // confidence
constexpr std::string_view kNothing = " ";

bool is_doubtful(const Word& word) {
  if (word.confidence < kHardlyRead) return true;
  if (std::ranges::any_of(word.text, [](char c) { return c >= '0' && c <= '9'; })) return true;
  const std::string core = core_of(word.text);
  return core.size() > 1 && core == to_lower(core) && has_letter_or_digit(core) &&
         !is_vietnamese_syllable(core);
}

std::string joined(std::span<const Word> words) {
  std::string text;
  for (const Word& word : words) text += word.text;
  return text;
}

int common_width(const Box& a, const Box& b) {
  return std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
}

Word* most_covered(std::vector<Word>& line, const Box& box) {
  const auto best = std::ranges::max_element(
      line, {}, [&](const Word& word) { return common_width(word.box, box); });
  return best != line.end() && common_width(best->box, box) > 0 ? &*best : nullptr;
}

}  // namespace

bool deserves_second_reading(std::span<const Word> line) {
  return std::ranges::any_of(line, is_doubtful);
}

void add_second_reading(std::vector<Word>& line, std::span<const Word> second) {
  const bool alike = joined(line) == joined(second);  // wherever either parts its words
  for (Word& word : line) word.other = alike ? word.text : std::string();
  if (alike) return;
  for (const Word& word : second) {
    Word* const first = most_covered(line, word.box);
    if (first != nullptr) first->other += word.text;
  }
  for (Word& word : line) {
    if (word.other.empty()) word.other = kNothing;
  }
}

}  // namespace trichdan
