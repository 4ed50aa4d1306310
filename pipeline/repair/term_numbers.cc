#include "repair/term_numbers.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "extract/named.h"
#include "text/roman.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr std::array<std::string_view, 3> kBefore = {"khóa", "thứ", "kỳ"};  // folded
constexpr std::string_view kQuarter = "quý";

// The Roman number a word was printed as, by what was read of it; empty: none.
std::string number_in(std::string_view word) {
  std::string core = core_of(word);
  if (roman_value(core) > 0) return core;
  return repaired_roman(core).value_or(std::string());
}

// "XII", hardly read, of which the other reader has "XIH": readers lose strokes that run together
// and find none that are not there.
std::string with_lost_strokes(const Word& word, const std::string& core) {
  constexpr float kHardlyRead = 75;
  if (word.confidence >= kHardlyRead || roman_value(core) == 0 || !is_disputed(word)) return {};
  const std::string other = number_in(word.other);
  const std::size_t lost = other.size() - core.size();
  const bool strokes = other.size() > core.size() && other.starts_with(core) &&
                       other.substr(core.size()) == std::string(lost, 'I');
  return strokes ? other : std::string();
}

using Repaired = std::optional<std::string> (*)(std::string_view core);

void repair_word(PageReading& page, std::uint32_t index, int page_number, Repaired repaired,
                 Repairs& repairs) {
  const Word& word = page.words[index];
  const std::string core = core_of(word.text);
  const auto number = repaired(core);
  const std::string whole = number ? std::string() : with_lost_strokes(word, core);
  const std::size_t at = word.text.find(core);
  if ((!number && whole.empty()) || at == std::string::npos) return;
  std::string became = word.text;
  became.replace(at, core.size(), number ? *number : whole);
  replace_word(page, page_number, index, std::move(became), "numeral",
               number ? "a Roman number, its strokes taken for others"
                      : "a Roman number, of which the second reader has more strokes",
               repairs);
}

}  // namespace

std::optional<std::string> repaired_roman(std::string_view core) {
  const bool roman = core.size() > 1 && core.find_first_of("IVX") != std::string_view::npos;
  if (!roman || core.find_first_of("Hl1") == std::string_view::npos) return {};
  std::string number = roman_numeral(core);
  return number.empty() ? std::nullopt : std::optional(std::move(number));
}

std::optional<std::string> repaired_quarter(std::string_view core) {
  constexpr int kQuarters = 4;
  const std::string_view head = core.substr(0, core.find('/'));
  if (head.size() < 2 || head.find_first_not_of("1IlHVi") != std::string_view::npos) return {};
  const std::string number = roman_numeral(head);
  const int value = roman_value(number);
  if (value < 1 || value > kQuarters || number == head) return {};
  return number + std::string(core.substr(head.size()));
}

void repair_term_numbers(PageReading& page, const PageLayout& layout, int page_number,
                         Repairs& repairs) {
  if (page.kind == PageKind::text) return;
  std::string before;
  for (const Line& line : layout.lines) {
    for (const std::uint32_t index : line.words) {
      if (std::ranges::find(kBefore, before) != kBefore.end()) {
        repair_word(page, index, page_number, repaired_roman, repairs);
      } else if (before == kQuarter) {
        repair_word(page, index, page_number, repaired_quarter, repairs);
      }
      before = to_lower(fold_tone(core_of(page.words[index].text)));
    }
  }
}

}  // namespace trichdan
