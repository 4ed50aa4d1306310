// Days that do not exist: ngày 31/4/2021.
#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

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

Claim day_claim(const Context& context, const Prose& prose, const RuleMatch& match,
                const std::string& day) {
  Claim claim = claim_of(kDay);
  claim.finding.explanation = "there is no day " + day;
  claim.finding.evidence = {context.evidence(prose.span(match.begin, match.end))};
  return claim;
}

// That a day exists confirms nothing: such are no claims.
void take(const Context& context, const Prose& prose, const RuleMatch& match, Claims& claims) {
  const auto day = prose.number(match["d"]), month = prose.number(match["m"]),
             year = prose.number(match["y"]);
  if (!day || !month || !year) return;
  const std::array values{day->value, month->value, year->value};
  if (exists(values)) return;
  Claim claim =
      day_claim(context, prose, match,
                fmt::format("{}/{}/{}", day->value.units, month->value.units, year->value.units));
  claim.numbers = {*day, *month, *year};
  claim.test = exists;
  claims.push_back(std::move(claim));
}

// "September 31, 2015" in a translation.
constexpr std::array<std::string_view, 12> kEnglishMonths{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

int english_month_before(std::string_view text) {
  if (text.empty() || text.back() != ' ') return 0;
  text.remove_suffix(1);
  for (std::size_t i = 0; i < kEnglishMonths.size(); ++i) {
    if (text.ends_with(kEnglishMonths[i])) return static_cast<int>(i) + 1;
  }
  return 0;
}

void take_english(const Context& context, const Prose& prose, const RuleMatch& match, int month,
                  Claims& claims) {
  const auto day = prose.number(match["d"]), year = prose.number(match["y"]);
  if (!day || !year) return;
  const auto test = [month](std::span<const Decimal> v) {
    return exists(std::array{v[0], Decimal{month, 0}, v[1]});
  };
  const std::array values{day->value, year->value};
  if (test(values)) return;
  Claim claim = day_claim(context, prose, match,
                          fmt::format("{}/{}/{}", day->value.units, month, year->value.units));
  claim.numbers = {*day, *year};
  claim.test = test;
  claims.push_back(std::move(claim));
}

void read_day(const Context& context, const Prose& prose, std::size_t at, Claims& claims) {
  const std::string_view before = std::string_view(prose.text()).substr(0, at);
  const bool vietnamese = before.ends_with("ngay ");
  const int month = vietnamese ? 0 : english_month_before(before);
  if (!vietnamese && month == 0) return;
  const auto match = first_match(context.rules_of(vietnamese ? "date claim" : "english date claim"),
                                 prose.text(), at, prose.paragraph_end(at));
  if (!match) return;
  if (vietnamese) {
    take(context, prose, *match, claims);
  } else {
    take_english(context, prose, *match, month, claims);
  }
}

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) {
    for (const std::size_t at : prose.numbers()) read_day(context, prose, at, claims);
  }
}

}  // namespace

const AuditRule kDay{"impossible day", "The days printed exist.",
                     "The calendar has no 31 April and no month 13.", Severity::error, run};

}  // namespace trichdan::audit
