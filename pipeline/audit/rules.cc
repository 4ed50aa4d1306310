#include "audit/rules.h"

#include <algorithm>
#include <array>

namespace trichdan::audit {
namespace {

constexpr std::array kRules{&kShare,      &kParts,      &kTableShare, &kTableSum,   &kChange,
                            &kSpan,       &kComplement, &kWhole,      &kAmong,      &kSeries,
                            &kBound,      &kTwoDates,   &kTwoSymbols, &kCarriesOut, &kLater,
                            &kDay,        &kTypeCode,   &kPlace,      &kWords,      &kVerdict,
                            &kReach,      &kUnits,      &kTwoValues,  &kYear,       &kNumberOrder,
                            &kTwoIssuers, &kEnded,      &kMean,       &kProduct,    &kTwoSubjects};

}  // namespace

Claim claim_of(const AuditRule& rule) {
  Claim claim;
  claim.finding.rule = rule.name;
  claim.finding.severity = rule.severity;
  return claim;
}

std::span<const AuditRule* const> rules() {
  return kRules;
}

const AuditRule* rule_named(std::string_view name) {
  const auto found =
      std::ranges::find(kRules, name, [](const AuditRule* rule) { return rule->name; });
  return found == kRules.end() ? nullptr : *found;
}

}  // namespace trichdan::audit
