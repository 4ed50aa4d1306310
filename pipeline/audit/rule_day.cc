// Days that do not exist: ngày 31/4/2021.
#include <fmt/format.h>

#include <array>

#include "audit/calendar.h"
#include "audit/prose.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

// Of the years documents are from, or look forward to.
bool exists(std::span<const Decimal> v) {
  constexpr std::int64_t kFirst = 1800, kLast = 2100;
  return v[2].units >= kFirst && v[2].units <= kLast &&
         is_day(static_cast<int>(v[2].units), static_cast<int>(v[1].units),
                static_cast<int>(v[0].units));
}

void take(const Context& context, const Prose& prose, const RuleMatch& match, Claims& claims) {
  const auto day = prose.number(match["d"]), month = prose.number(match["m"]),
             year = prose.number(match["y"]);
  if (!day || !month || !year) return;
  const std::array values{day->value, month->value, year->value};
  if (exists(values)) return;  // that a day exists confirms nothing
  Claim claim = claim_of(kDay);
  claim.numbers = {*day, *month, *year};
  claim.test = exists;
  claim.finding.explanation = fmt::format("there is no day {}/{}/{}", day->value.units,
                                          month->value.units, year->value.units);
  claim.finding.evidence = {context.evidence(prose.span(match.begin, match.end))};
  claims.push_back(std::move(claim));
}

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) {
    for (const std::size_t at : prose.numbers()) {
      if (!prose.text().substr(0, at).ends_with("ngay ")) continue;
      const auto match =
          first_match(context.rules_of("date claim"), prose.text(), at, prose.paragraph_end(at));
      if (match) take(context, prose, *match, claims);
    }
  }
}

}  // namespace

const AuditRule kDay{"impossible day", "The days printed exist.",
                     "The calendar has no 31 April and no month 13.", Severity::error, run};

}  // namespace trichdan::audit
