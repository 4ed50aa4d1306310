#include "repair/years.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/alternative_cost.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr int kFirst = 1900;
constexpr int kLast = 2100;
constexpr int kLongestSpan = 50;  // years
constexpr double kOpen = 3;       // cost up to which another year may be what is printed
constexpr double kClear = 1;      // by which it must be more probable than any other year

bool is_figures(std::string_view core) {
  return !core.empty() && core.find_first_not_of("0123456789") == std::string_view::npos;
}

// What a year must lie between, both included.
struct Span {
  int first = kFirst;
  int last = kLast;

  std::optional<int> year(std::string_view core) const {
    int value = 0;
    if (core.size() != 4 || !is_figures(core)) return {};
    std::from_chars(core.data(), core.data() + core.size(), value);
    if (value < first || value > last) return {};
    return value;
  }
};

bool is_dash(std::string_view text) {
  return text == "-" || text == "\u2013" || text == "\u2014";
}

// Of the word behind these two; nothing where no year is expected.
std::optional<Span> expected(const Word& before_last, const Word& last) {
  if (to_lower(core_of(last.text)) == "năm") return Span{};
  if (!is_dash(last.text)) return {};
  const auto begin = Span{}.year(core_of(before_last.text));
  if (!begin) return {};
  return Span{*begin + 1, *begin + kLongestSpan};
}

struct Found {
  std::string text;
  double cost = 0;
};

// The year another reading has, where it is clearly the most probable of all.
std::optional<std::string> only_year(const Word& word, const Span& span) {
  std::map<int, Found> years;
  const auto add = [&](const std::string& text, double cost) {
    const auto year = span.year(core_of(text));
    if (!year) return;
    const auto [known, added] = years.try_emplace(*year, Found{text, cost});
    if (!added && cost < known->second.cost) known->second = {text, cost};
  };
  add(word.other, 0);
  for (const WordAlternative& other : word.alternatives) {
    add(other.text, other.cost * kAlternativeCostStep);
  }
  std::vector<Found> all;
  all.reserve(years.size());
  for (const auto& [year, found] : years) all.push_back(found);
  std::ranges::sort(all, {}, &Found::cost);
  if (all.empty() || all[0].cost > kOpen) return {};
  if (all.size() > 1 && all[1].cost - all[0].cost < kClear) return {};
  return all[0].text;
}

}  // namespace

void repair_years(PageReading& page, const PageLayout& layout, int page_number, Repairs& repairs) {
  if (page.kind == PageKind::text) return;
  Word before_last;
  Word last;
  for (const Line& line : layout.lines) {
    for (const std::uint32_t index : line.words) {
      const Word& word = page.words[index];
      const auto span = expected(before_last, last);
      const std::string core = core_of(word.text);
      if (span && core.size() >= 3 && is_figures(core) && !span->year(core)) {
        if (const auto year = only_year(word, *span)) {
          replace_word(page, page_number, index, *year, "year", "no year is " + core, repairs);
        }
      }
      before_last = std::exchange(last, page.words[index]);
    }
  }
}

}  // namespace trichdan
