#include "repair/term_numbers.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr std::array<std::string_view, 20> kNumbers = {
    "I",  "II",  "III",  "IV",  "V",  "VI",  "VII",  "VIII",  "IX",  "X",
    "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"};
constexpr std::array<std::string_view, 3> kBefore = {"khóa", "thứ", "kỳ"};  // folded

bool is_number(std::string_view text) {
  return std::ranges::find(kNumbers, text) != kNumbers.end();
}

// Strokes as they are taken for each other: two of I for an H, one for a small l, a 1 or a bar.
std::string with_strokes(std::string_view core) {
  std::string text;
  for (const char c : core) {
    const bool stroke = c == 'l' || c == '1' || c == '|';
    text += c == 'H' ? "II" : stroke ? "I" : std::string(1, c);
  }
  return text;
}

void repair_word(PageReading& page, std::uint32_t index, int page_number, Repairs& repairs) {
  Word& word = page.words[index];
  const std::string core = core_of(word.text);
  const auto number = repaired_roman(core);
  const std::size_t at = word.text.find(core);
  if (!number || at == std::string::npos) return;
  std::string became = word.text;
  became.replace(at, core.size(), *number);
  repairs.push_back({page_number, index, 1, word.box, "numeral", word.text, became,
                     "a Roman number, its strokes taken for others"});
  if (word.other == word.text) word.other = became;
  word.text = became;
}

}  // namespace

std::optional<std::string> repaired_roman(std::string_view core) {
  const bool roman = core.size() > 1 && core.find_first_of("IVX") != std::string_view::npos;
  if (!roman || core.find_first_of("Hl1|") == std::string_view::npos) return {};
  std::string number = with_strokes(core);
  return is_number(number) ? std::optional(std::move(number)) : std::nullopt;
}

void repair_term_numbers(PageReading& page, const PageLayout& layout, int page_number,
                         Repairs& repairs) {
  if (page.kind == PageKind::text) return;
  std::string before;
  for (const Line& line : layout.lines) {
    for (const std::uint32_t index : line.words) {
      if (std::ranges::find(kBefore, before) != kBefore.end()) {
        repair_word(page, index, page_number, repairs);
      }
      before = to_lower(fold_tone(core_of(page.words[index].text)));
    }
  }
}

}  // namespace trichdan
