// audit: rules that compare documents of an archive. What they are given is read from it by
// store/across.cc, one group at a time, so that memory does not grow with the archive.
//
// Pure; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/decimal.h"
#include "audit/finding.h"

namespace trichdan::audit {

// A rule of this kind, as AuditRule is one of the others.
struct AcrossRule {
  std::string_view name, what, why;
  Severity severity = Severity::error;
};
extern const AcrossRule kDatesAcross, kSubjectsAcross, kReplaced, kReportsDiffer, kCountFalls;

// One citation of a work, in any document.
struct Citing {
  std::int64_t document = 0;
  std::string document_date;  // ISO 8601, or empty
  std::string name;           // "Nghị định 105/2006/NĐ-CP"
  std::string date;           // of the cited work, as this document states it
  bool sure = true;
  std::string subject = {};  // as this document states it, or empty
};

// A figure of a report, with what it is stated of (audit/statements.h).
struct Stated {
  std::int64_t document = 0;
  std::string document_date;  // ISO 8601, with its month at least
  std::string statement, running;
  Decimal value;
  bool sure = true;

  std::string month() const { return document_date.substr(0, 7); }
};

// What was found: about citations[subject], against citations[other].
struct AcrossFinding {
  std::size_t subject = 0;
  std::size_t other = 0;
  Finding finding;  // without evidence
};

// One work that holds its year in its symbol, cited with full dates. The date most documents state
// is taken for right; without a majority nothing is told.
std::vector<AcrossFinding> dates_across(const std::vector<Citing>& citations);

// The same of subjects that are plainly different (audit/subjects.h); all citations have one.
// Squares the number of citations: give no more than some dozens.
std::vector<AcrossFinding> subjects_across(const std::vector<Citing>& citations);

// A work that the document of `by` says it replaces or repeals whole, and those who cite it
// afterwards. citations[0] is the one of `by`.
std::vector<AcrossFinding> replaced(const std::vector<Citing>& citations, std::string_view kind);

// The figures of reports of one body, by date. Indices are of `all`.
std::vector<AcrossFinding> compare_reports(const std::vector<Stated>& all);

}  // namespace trichdan::audit
