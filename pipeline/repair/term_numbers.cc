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

// What was nearly read in the place of a number that should be greater than `before`: the same
// strokes and more.
std::string with_nearly_read_strokes(const Word& word, const std::string& core, int before) {
  const auto whole = [&](std::string_view read) {
    const std::string number = number_in(read);
    return roman_value(number) > before && number.starts_with(core) ? number : std::string();
  };
  if (std::string number = whole(word.other); !number.empty()) return number;
  for (const WordAlternative& alternative : word.alternatives) {
    if (std::string number = whole(alternative.text); !number.empty()) return number;
  }
  return {};
}

// The numbers of a list of terms: "khóa XI, XII và XIII".
class TermList {
 public:
  // The next word; `begins`: what stands before says that a number of a term follows.
  void take(PageReading& page, std::uint32_t index, bool begins, int page_number,
            Repairs& repairs) {
    const Word& word = page.words[index];
    const std::string core = core_of(word.text);
    const int value = roman_value(core);
    if (value == 0) return pass(core);
    const int before = std::exchange(last_, begins || last_ > 0 ? value : 0);
    const std::size_t at = word.text.find(core);
    if (before == 0 || value > before || at == std::string::npos) return;
    const std::string number = with_nearly_read_strokes(word, core, before);
    if (number.empty()) return;
    last_ = roman_value(number);
    std::string became = word.text;
    became.replace(at, core.size(), number);
    replace_word(page, page_number, index, std::move(became), "numeral",
                 "a Roman number in a list that rises, of more strokes where it was nearly read",
                 repairs);
  }

 private:
  void pass(const std::string& core) {
    const std::string joining = to_lower(fold_tone(core));
    if (joining != "và" && joining != "khóa") last_ = 0;
  }

  int last_ = 0;  // 0: in no list
};

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
  TermList list;
  std::string before;
  for (const Line& line : layout.lines) {
    for (const std::uint32_t index : line.words) {
      const bool term = std::ranges::find(kBefore, before) != kBefore.end();
      if (term) {
        repair_word(page, index, page_number, repaired_roman, repairs);
      } else if (before == kQuarter) {
        repair_word(page, index, page_number, repaired_quarter, repairs);
      }
      list.take(page, index, term, page_number, repairs);
      before = to_lower(fold_tone(core_of(page.words[index].text)));
    }
  }
}

}  // namespace trichdan
