// audit: the rules, one a file (rule_NAME.cc), in the order in which findings of equal severity are
// listed.
//
// Pure; thread-safe. Each is linear in the text or in the mentions of its document.
#pragma once

#include <span>
#include <string_view>

#include "audit/input.h"

namespace trichdan::audit {

struct AuditRule {
  std::string_view name;  // what --rule takes and the archive keeps: "share"
  std::string_view what;  // what it checks, one sentence
  std::string_view why;   // why that cannot be, or should not be; with its source
  Severity severity = Severity::error;
  void (*run)(const Context&, Claims&) = nullptr;
};

extern const AuditRule kShare, kParts, kTableShare, kTableSum, kChange, kSpan, kComplement, kWhole,
    kAmong, kSeries, kBound, kTwoDates, kTwoSymbols, kCarriesOut, kLater, kDay, kTypeCode, kPlace,
    kWords, kVerdict, kReach, kUnits, kTwoValues, kYear, kNumberOrder, kTwoIssuers, kEnded, kMean,
    kProduct, kTwoSubjects;

// A claim of this rule, its severity the rule's.
Claim claim_of(const AuditRule& rule);

// All of them.
std::span<const AuditRule* const> rules();
// nullptr if there is none of this name.
const AuditRule* rule_named(std::string_view name);

}  // namespace trichdan::audit
