// One document that is cited with two dates.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "audit/calendar.h"
#include "audit/refs.h"
#include "audit/second.h"
#include "resolve/key.h"

namespace trichdan::audit {
namespace {

// The first mention of each date, with how often it is printed.
struct Dated {
  std::size_t mention = 0;
  int count = 0;
};
using ByDate = std::map<std::string, Dated>;

// A number with its year is one document whatever is printed beside it; other numbers begin again
// every year or term, so that only a slip of the pen tells one document from two.
bool contradict(const Reference& a, const Reference& b) {
  if (!may_be_one_issuer(a.issuer, b.issuer)) return false;
  const DateSlip slip = slip_between(a.date, b.date);
  if (slip == DateSlip::none) return false;
  const bool has_year = !a.year.empty() && a.symbol.find("/" + a.year + "/") != std::string::npos;
  if (has_year && a.central) return true;
  if (slip == DateSlip::small) {
    // Annual documents bear the same number on the same day of another year.
    return a.date.substr(0, 4) == b.date.substr(0, 4) || a.central ||
           common_run(a.subject, b.subject) >= 5;
  }
  return a.date.substr(0, 4) == b.date.substr(0, 4) && a.central && !a.issuer.empty() &&
         a.issuer == b.issuer && common_run(a.subject, b.subject) >= 6;
}

void compare(const Context& context, const ByDate& dates, Claims& claims) {
  const auto& references = context.input.mentions.references;
  const auto usual = std::ranges::max_element(
      dates, [](const auto& a, const auto& b) { return a.second.count < b.second.count; });
  const Reference& known = references[usual->second.mention];
  for (const auto& [date, dated] : dates) {
    const Reference& other = references[dated.mention];
    if (date == usual->first || !contradict(known, other)) continue;
    Claim claim = claim_of(kTwoDates);
    claim.finding.explanation = fmt::format("{} is dated {} and {}", shown_name(known),
                                            shown_date(known.date), shown_date(other.date));
    claim.finding.evidence = {context.evidence(other.span), context.evidence(known.span)};
    claim.doubtful = is_doubtful(context, known) || is_doubtful(context, other) ||
                     (context.was_read(other.span) && may_be_misread(known.date, other.date));
    const bool second = writes_date(second_text(context, other.span), known.date);
    claim.doubtful = claim.doubtful || second;
    if (claim.doubtful) {
      claim.finding.repaired = shown_date(known.date) + " for " + shown_date(date) +
                               (second ? ": the second reading says so" : "");
    }
    claims.push_back(std::move(claim));
  }
}

void run(const Context& context, Claims& claims) {
  const auto& references = context.input.mentions.references;
  std::map<std::pair<std::string, std::string>, ByDate> works;
  for (std::size_t i = 0; i < references.size(); ++i) {
    const Reference& reference = references[i];
    if (!is_full_date(reference.date) || reference.symbol.empty()) continue;
    if (reference.symbol.find('/') == std::string::npos) continue;
    ByDate& dates = works[{name_key(reference.type), symbol_key(reference.symbol)}];
    const auto [at, fresh] = dates.try_emplace(reference.date, Dated{i, 0});
    ++at->second.count;
  }
  for (const auto& [key, dates] : works) {
    if (dates.size() > 1) compare(context, dates, claims);
  }
}

}  // namespace

const AuditRule kTwoDates{
    "two dates", "A document is cited with one date.",
    "A number with its year is one document. Other numbers begin again every year or term (domain "
    "4: 20-CT/TW is of 2012 and of 2018), so that these are compared only where the dates differ "
    "as "
    "by a slip of the pen, and no two bodies are named.",
    Severity::error, run};

}  // namespace trichdan::audit
