// audit: what the rules find, and what arithmetic confirmed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/mentions.h"

namespace trichdan {

enum class Severity {
  error,    // cannot be true as printed
  warning,  // very likely wrong, or wrong by a rule that knows exceptions
  note,     // worth a look
};
std::string_view name_of(Severity severity);  // "error", "warning", "note"

// Whose mistake it is taken for.
enum class FindingKind {
  report,   // the report's own
  reading,  // a reading to check: one confusion of digits explains it, or a mention is in doubt
};
std::string_view name_of(FindingKind kind);  // "report", "reading"

// One of the places that contradict each other.
struct Evidence {
  Span span;
  std::string text;  // as printed, white space folded
  bool operator==(const Evidence&) const = default;
};

struct Finding {
  std::string rule;  // AuditRule::name
  Severity severity = Severity::error;
  FindingKind kind = FindingKind::report;
  std::string explanation;  // one English sentence with the printed values
  std::string arithmetic;   // written out: "57.475 / 424.870 = 13,53 %, printed 14,74 %"; or empty
  std::string repaired;     // of a reading to check: what it would have to be, "98,8 for 95,8"
  std::vector<Evidence> evidence;  // at least one; in the order in which the explanation names them
};

struct AuditResult {
  std::vector<Finding> findings;         // by severity, then in the order of the text
  std::vector<std::uint32_t> confirmed;  // indices of figures that arithmetic confirms, ascending
  std::vector<std::uint32_t> doubted;    // indices of figures that a reading to check is about
  int claims = 0;                        // that were recomputed, right or wrong
};

}  // namespace trichdan
