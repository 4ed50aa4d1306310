#include "extract/figure_periods.h"

#include <algorithm>

#include "extract/clean.h"
#include "extract/figure_numbers.h"
#include "extract/letters.h"
#include "extract/tokens.h"

namespace trichdan {

struct PeriodReader::Period {
  std::size_t begin = 0;
  std::size_t end = 0;
};

namespace {

// Whether one of the words periods are found by stands there: năm, tháng, quý, giai đoạn, nhiệm kỳ
// and niên khóa, đến; the first letter may be a capital.
bool may_be_period(std::string_view text, std::size_t at) {
  const std::string_view word = text.substr(at, 12);
  switch (word.front()) {
    case 'n':
    case 'N':
      return word.substr(1).starts_with("ăm") || word.substr(1).starts_with("hiệm") ||
             word.substr(1).starts_with("iên");
    case 't':
    case 'T':
      return word.substr(1).starts_with("háng");
    case 'q':
    case 'Q':
      return word.substr(1).starts_with("uý");
    case 'g':
    case 'G':
      return word.substr(1).starts_with("iai");
    default:
      return word.starts_with("đến") || word.starts_with("Đến");
  }
}

// The number before "tháng" in "6 tháng đầu năm".
std::size_t with_number(std::string_view text, std::size_t begin) {
  return number_start(text, skip_left(text, begin));
}

// "so với năm 2023", "ngày 20 tháng 02 năm 2024": other times than the figure's.
bool of_another(std::string_view text, std::size_t begin) {
  const std::size_t reach = begin > 56 ? begin - 56 : 0;
  const std::string_view before = text.substr(reach, begin - reach);
  const std::size_t than = before.rfind("o với");
  if (than != std::string_view::npos &&
      before.find_first_of(",;.(", than) == std::string_view::npos &&
      before.find("ăng ", than) == std::string_view::npos &&
      before.find("iảm ", than) == std::string_view::npos)
    return true;
  const std::size_t left = skip_left(text, begin);
  const std::size_t number = number_start(text, left);
  if (number == left) return false;
  const std::string_view calendar = text.substr(0, skip_left(text, number));
  return calendar.ends_with("ngày") || calendar.ends_with("Ngày") || calendar.ends_with("háng");
}

}  // namespace

PeriodReader::PeriodReader(const Library& library) : rules_(library.rules_of("period")) {}

std::vector<PeriodReader::Period> PeriodReader::periods_in(const FigurePass& pass,
                                                           std::size_t begin,
                                                           std::size_t end) const {
  const std::string_view text = pass.text.substr(0, end);
  std::vector<Period> periods;
  for (std::size_t word = begin; word < end; ++word) {
    const bool starts = word == 0 || is_blank(text[word - 1]) || text[word - 1] == '(';
    if (!starts || !may_be_period(text, word)) continue;
    const std::size_t numbered = with_number(text, word);
    auto match = first_match(rules_, text, numbered, end);
    if (!match && numbered != word) match = first_match(rules_, text, word, end);
    if (!match || pass.inside_reference(match->begin) || of_another(text, match->begin)) continue;
    periods.push_back({match->begin, match->end});
  }
  std::ranges::sort(periods, [](const Period& a, const Period& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<Period> apart;
  for (const Period& period : periods) {
    if (apart.empty() || period.begin >= apart.back().end) apart.push_back(period);
  }
  return apart;
}

// Which of a sentence's periods a figure is governed by; `limit` is where the next figure begins.
const PeriodReader::Period* PeriodReader::governing(std::string_view text,
                                                    const std::vector<Period>& periods,
                                                    const Span& figure, std::size_t limit) const {
  const Period* before = nullptr;
  for (const Period& period : periods) {
    if (period.begin < figure.begin) {
      before = &period;
      continue;
    }
    if (period.begin < figure.end) continue;
    const std::string_view between = trimmed(text.substr(figure.end, period.begin - figure.end));
    const bool directly = between.size() <= 8 && between.find_first_of(",;:(") == between.npos;
    const bool in_clause = period.begin < std::min(limit, clause_end(text, figure.end));
    return directly || (before == nullptr && in_clause) ? &period : before;
  }
  return before;
}

void PeriodReader::add(FigurePass& pass) const {
  std::size_t end = 0;
  std::vector<Period> periods;
  for (std::size_t i = 0; i < pass.figures.size(); ++i) {
    Figure& figure = pass.figures[i];
    if (figure.span.end > end) {
      end = sentence_end(pass.text, figure.span.end);
      periods = periods_in(pass, sentence_start(pass.text, figure.span.begin), end);
    }
    if (periods.empty()) continue;
    const std::size_t limit =
        i + 1 < pass.figures.size() ? pass.figures[i + 1].span.begin : pass.text.size();
    const Period* period = governing(pass.text, periods, figure.span, limit);
    if (period != nullptr) figure.period = clean(pass.text, period->begin, period->end);
  }
}

}  // namespace trichdan
