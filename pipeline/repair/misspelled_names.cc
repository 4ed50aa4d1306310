#include "repair/misspelled_names.h"

#include <algorithm>

#include "base/alternative_cost.h"
#include "layout/fuzzy.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

bool is_written_as_name(const std::string& word) {
  return !is_capitals(word) && to_title(word) == word && word != to_lower(word);
}

// Empty if none, or several.
std::string only_syllable_among(const Word& word) {
  constexpr double kOpen = 4;  // natural logarithms: less probable than what was read
  std::string only;
  for (const WordAlternative& other : word.alternatives) {
    const bool open = other.cost * kAlternativeCostStep <= kOpen;
    if (!open || !is_written_as_name(other.text) || !is_vietnamese_syllable(other.text)) continue;
    if (!only.empty()) return {};
    only = other.text;
  }
  return only;
}

bool is_name(const PageReading& page, const Line& line, std::span<const std::string> family) {
  if (line.words.size() < 2 || line.words.size() > 5) return false;
  const std::string first = search_key(page.words[line.words.front()].text);  // a mark misread
  const auto is_it = [&](const std::string& name) { return search_key(name) == first; };
  return std::ranges::any_of(family, is_it) &&
         std::ranges::all_of(line.words, [&](std::uint32_t word) {
           return is_written_as_name(page.words[word].text);
         });
}

}  // namespace

void repair_misspelled_names(PageReading& page, const PageLayout& layout, int page_number,
                             std::span<const std::string> family_names, Repairs& repairs) {
  constexpr float kPutIn = 50;
  for (const Line& line : layout.lines) {
    if (line.role != Role::signature || !is_name(page, line, family_names)) continue;
    for (const std::uint32_t index : line.words) {
      Word& word = page.words[index];
      const std::string became =
          is_vietnamese_syllable(word.text) ? std::string() : only_syllable_among(word);
      if (became.empty()) continue;
      replace_word(page, page_number, index, became, "name",
                   "of all that the reader held possible this alone is a syllable", repairs);
      word.confidence = std::min(word.confidence, kPutIn);
    }
  }
}

}  // namespace trichdan
