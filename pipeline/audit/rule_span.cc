// Lengths of time against the days they are stated with.
#include <fmt/format.h>

#include "audit/prose.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

class SpanFinder {
 public:
  SpanFinder(const Context& context, const Prose& prose, Claims& claims)
      : context_(context), prose_(prose), claims_(claims) {}

  void run() {
    for (const std::size_t at : prose_.numbers()) {
      const std::string_view behind = prose_.text().substr(at, 12);
      if (behind.find(" nam ") == std::string_view::npos &&
          behind.find(" nam(") == std::string_view::npos &&
          behind.find(" ngay") == std::string_view::npos)
        continue;
      const auto match =
          first_match(context_.rules_of("span claim"), prose_.text(), at, prose_.sentence_end(at));
      if (!match) continue;
      if (match->rule->group("years") >= 0) years(*match);
      if (match->rule->group("days") >= 0) days(*match);
      if (match->rule->group("months") >= 0) months(*match);
    }
  }

 private:
  std::optional<std::vector<Number>> numbers(const RuleMatch& match,
                                             std::initializer_list<const char*> groups) const {
    std::vector<Number> found;
    for (const char* group : groups) {
      const auto number = prose_.number(match[group]);
      if (!number) return {};
      found.push_back(*number);
    }
    return found;
  }

  void put(const RuleMatch& match, std::vector<Number> found, Test test, std::string explanation,
           std::string arithmetic) {
    Claim claim = claim_of(kSpan);
    std::vector<Decimal> values;
    for (const Number& number : found) values.push_back(number.value);
    claim.holds = test(values);
    claim.numbers = std::move(found);
    claim.test = std::move(test);
    claim.finding.explanation = std::move(explanation);
    claim.finding.arithmetic = std::move(arithmetic);
    claim.finding.evidence = {context_.evidence(prose_.span(match.begin, match.end))};
    claims_.push_back(std::move(claim));
  }

  void years(const RuleMatch& match) {
    constexpr std::size_t kLongestGap = 90;
    if (match["gap"].size() > kLongestGap || number(match["d1"]) != number(match["d2"]) ||
        number(match["m1"]) != number(match["m2"]))
      return;
    auto found = numbers(match, {"years", "y1", "y2"});
    if (!found) return;
    const std::int64_t apart = (*found)[2].value.units - (*found)[1].value.units;
    put(
        match, *found,
        [](std::span<const Decimal> v) { return v[2].units - v[1].units == v[0].units; },
        fmt::format("between the two days lie {} years, not {}", apart, (*found)[0].value.units),
        fmt::format("{} - {} = {}; printed {}", (*found)[2].value.units, (*found)[1].value.units,
                    apart, (*found)[0].value.units));
  }

  // Both ends count; a stay of nights counts one less.
  void days(const RuleMatch& match) {
    auto found = numbers(match, {"days", "d1", "d2"});
    if (!found || (*found)[2].value.units < (*found)[1].value.units) return;
    if (number(match["d2"]) > 31 || number(match["m2"]) > 12) return;
    const std::int64_t all = (*found)[2].value.units - (*found)[1].value.units + 1;
    put(
        match, *found,
        [](std::span<const Decimal> v) {
          const std::int64_t days = v[2].units - v[1].units + 1;
          return days == v[0].units || (days > 2 && days - 1 == v[0].units);
        },
        fmt::format("the range has {} days, not {}", all, (*found)[0].value.units),
        fmt::format("{} - {} + 1 = {}; printed {}", (*found)[2].value.units,
                    (*found)[1].value.units, all, (*found)[0].value.units));
  }

  void months(const RuleMatch& match) {
    auto found = numbers(match, {"y", "months"});
    if (!found) return;
    const std::int64_t years = (*found)[0].value.units;
    put(
        match, *found, [](std::span<const Decimal> v) { return v[0].units * 12 == v[1].units; },
        fmt::format("{} years have {} months, not {}", years, years * 12, (*found)[1].value.units),
        fmt::format("{} x 12 = {}; printed {}", years, years * 12, (*found)[1].value.units));
  }

  static int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
  }

  const Context& context_;
  const Prose& prose_;
  Claims& claims_;
};

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) SpanFinder(context, prose, claims).run();
}

}  // namespace

const AuditRule kSpan{"time span",
                      "A length of time agrees with the days, or the months, printed beside it.",
                      "70 năm (07/5/1954 - 07/5/2024), 02 ngày 24 - 25/02, 03 năm (36 tháng): the "
                      "calendar decides. Of "
                      "ranges of days both ends may be counted, or one.",
                      Severity::error, run};

}  // namespace trichdan::audit
