// A month against the month before, and the count of the year so far: "có 168 ca, so với tháng
// trước giảm 85 ca; lũy kế 1.291 ca", with a note "tháng 9 là 253 ca, lũy kế 1.123 ca".
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "audit/misread.h"
#include "audit/prose.h"
#include "audit/sums.h"

namespace trichdan::audit {
namespace {

// What a note says of the month before.
struct Base {
  std::string label;  // the words before "tháng 9", without marks
  std::string noun;
  Number month;
  std::optional<Number> all;  // up to that month
};

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

std::string initials(const std::vector<std::string_view>& words) {
  std::string letters;
  for (const std::string_view word : words) letters += word.front();
  return letters;
}

class SeriesFinder {
 public:
  SeriesFinder(const Context& context, Claims& claims) : context_(context), claims_(claims) {}

  void run() {
    for (const Prose& prose : context_.prose) find_bases(prose);
    if (bases_.empty()) return;
    for (const Prose& prose : context_.prose) find_months(prose);
  }

 private:
  void find_bases(const Prose& prose) {
    for (const std::size_t at : prose.numbers()) {
      const std::string_view before = prose.text().substr(0, at);
      if (!before.ends_with("thang ")) continue;
      const auto match =
          first_match(context_.rules_of("series base"), prose.text(), at, prose.paragraph_end(at));
      if (!match) continue;
      const auto month = prose.number((*match)["a"]);
      if (!month) continue;
      const std::size_t from = prose.sentence_start(at);
      bases_.push_back({std::string(before.substr(from, at - from - 6)),
                        std::string((*match)["noun"]), *month, prose.number((*match)["d"])});
    }
  }

  // "- Tay chân miệng có 249 ca mắc ..., so với tháng trước tăng 51 ca mắc. Lũy kế ... có 1.200
  // ca".
  void find_months(const Prose& prose) {
    for (const std::size_t at : prose.numbers()) {
      const std::string_view text = prose.text();
      if (!text.substr(0, at).ends_with(" co ")) continue;
      const std::size_t from = std::max(prose.sentence_start(at), at > 50 ? at - 50 : 0);
      auto label = words_of(text.substr(from, at - from - 4));
      if (label.size() > 5) label.erase(label.begin(), label.end() - 5);
      const Base* base = base_of(label, at, prose);
      if (base == nullptr) continue;
      const auto month = number_at(prose, at);
      if (!month) continue;
      const std::size_t limit = prose.paragraph_end(at);
      difference(prose, at, limit, *month, *base);
      cumulative(prose, at, limit, *month, *base);
    }
  }

  // The note about what the words name, written out or by their first letters (SXH), whose noun
  // follows the number.
  const Base* base_of(const std::vector<std::string_view>& label, std::size_t at,
                      const Prose& prose) const {
    if (label.size() < 2) return nullptr;
    for (const Base& base : bases_) {
      if (noun_behind(prose, at) != base.noun) continue;
      const auto words = words_of(base.label, 40);
      for (std::size_t from = 0; from + 2 <= label.size(); ++from) {
        const std::string letters =
            initials({label.begin() + static_cast<long>(from), label.end()});
        if (std::ranges::find(words, std::string_view(letters)) != words.end()) return &base;
      }
      const std::string last = std::string(label.end()[-2]) + " " + std::string(label.back());
      if (base.label.find(last) != std::string::npos) return &base;
    }
    return nullptr;
  }

  static std::size_t number_end(std::string_view text, std::size_t at) {
    while (at < text.size() && (is_digit(text[at]) || text[at] == '.' || text[at] == ',')) ++at;
    return at;
  }
  static std::string_view noun_behind(const Prose& prose, std::size_t at) {
    const auto words = words_of(prose.text().substr(number_end(prose.text(), at), 16), 1);
    return words.empty() ? std::string_view() : words.front();
  }

  std::optional<Number> number_at(const Prose& prose, std::size_t at) const {
    const std::string_view text = prose.text();
    std::size_t end = at;
    while (end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == ','))
      ++end;
    while (end > at && !is_digit(text[end - 1])) --end;
    return prose.number(text.substr(at, end - at));
  }

  void difference(const Prose& prose, std::size_t at, std::size_t limit, const Number& month,
                  const Base& base) {
    const std::string_view part = prose.text().substr(at, limit - at);
    const std::size_t than = part.find("so voi thang truoc ");
    if (than == std::string_view::npos) return;
    const std::size_t way = at + than + 19;
    const bool up = prose.text().substr(way).starts_with("tang ");
    if (!up && !prose.text().substr(way).starts_with("giam ")) return;
    const auto by = misread_number(prose, way + 5);
    if (!by) return;
    Claim claim = up ? sum_claim(kSeries, month, {base.month, *by})
                     : sum_claim(kSeries, base.month, {month, *by});
    claim.finding.explanation =
        fmt::format("{} this month and {} the month before do not differ by {}",
                    printed(month.value), printed(base.month.value), printed(by->value));
    put(prose, std::move(claim), month, *by, base.month);
  }

  void cumulative(const Prose& prose, std::size_t at, std::size_t limit, const Number& month,
                  const Base& base) {
    if (!base.all) return;
    const std::string_view part = prose.text().substr(at, limit - at);
    const std::size_t so_far = part.find("y ke ");
    if (so_far == std::string_view::npos) return;
    for (const std::size_t other : prose.numbers()) {
      if (other < at + so_far || other >= limit) continue;
      const std::string_view before = prose.text().substr(0, other);
      const auto number = number_at(prose, other);
      if ((!before.ends_with(" co ") && !before.ends_with(" la ") && !before.ends_with("ke ")) ||
          noun_behind(prose, other) != base.noun || !number)
        continue;
      Claim claim = sum_claim(kSeries, *number, {*base.all, month});
      claim.finding.explanation = fmt::format(
          "{} up to the month before and {} this month are {}, not {}", printed(base.all->value),
          printed(month.value), base.all->value.units + month.value.units, printed(number->value));
      put(prose, std::move(claim), month, *number, *base.all);
      return;
    }
  }

  // "3l" is read for 31, or for 51: letters that OCR puts for digits.
  std::optional<Number> misread_number(const Prose& prose, std::size_t at) const {
    const std::string_view text = prose.text();
    std::size_t end = at;
    while (end < text.size() && (is_digit(text[end]) || std::string_view("lios").find(text[end]) !=
                                                            std::string_view::npos))
      ++end;
    const std::string digits = digits_as_read(text.substr(at, end - at));
    if (text.substr(at, end - at).find_first_of("0123456789") == std::string_view::npos) return {};
    const auto value = decimal_from(digits);
    if (end < text.size() && (text[end] == '.' || text[end] == ',') && end + 1 < text.size() &&
        is_digit(text[end + 1]))
      return number_at(prose, at);
    if (!value) return {};
    return Number{*value, prose.span(at, end)};
  }

  void put(const Prose& prose, Claim claim, const Number& first, const Number& last,
           const Number& noted) {
    const Span body{prose.stream(), first.span.begin, last.span.end};
    claim.finding.evidence = {context_.evidence(body), context_.evidence(noted.span)};
    claims_.push_back(std::move(claim));
  }

  const Context& context_;
  Claims& claims_;
  std::vector<Base> bases_;
};

void run(const Context& context, Claims& claims) {
  SeriesFinder(context, claims).run();
}

}  // namespace

const AuditRule kSeries{
    "month before", "A month's count, the month before and the count of the year agree.",
    "This month is the month before and the change stated; the year so far is the year up to the "
    "month before and this month. The values before stand in a note of the same report.",
    Severity::error, run};

}  // namespace trichdan::audit
