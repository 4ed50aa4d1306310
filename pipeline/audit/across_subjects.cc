// One work, two subjects, in two documents.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "audit/across.h"
#include "audit/subjects.h"

namespace trichdan::audit {
namespace {

// Documents whose subject is not plainly another than this one's.
std::set<std::int64_t> agreeing(const std::vector<Citing>& citations, const Citing& with) {
  std::set<std::int64_t> documents;
  for (const Citing& citing : citations) {
    if (!plainly_different(with.subject, citing.subject)) documents.insert(citing.document);
  }
  return documents;
}

AcrossFinding finding_of(const std::vector<Citing>& citations, std::size_t subject,
                         std::size_t other, std::size_t documents) {
  AcrossFinding found{subject, other, {}};
  found.finding.rule = kSubjectsAcross.name;
  found.finding.severity = kSubjectsAcross.severity;
  found.finding.kind = citations[subject].sure ? FindingKind::report : FindingKind::reading;
  found.finding.explanation = fmt::format(
      "{} is about \"{}\" here and about \"{}\" in {} other documents", citations[subject].name,
      citations[subject].subject, citations[other].subject, documents);
  return found;
}

}  // namespace

const AcrossRule kSubjectsAcross{
    "subject against others", "A work is cited with the subject that other documents cite it with.",
    "A number with its year is one document (domain 4). What more than half of the documents that "
    "name its subject say, three at least, is taken for right; only what shares next to no words "
    "with it is told.",
    Severity::warning};

std::vector<AcrossFinding> subjects_across(const std::vector<Citing>& citations) {
  std::set<std::int64_t> all, usual;
  std::size_t known = 0;
  for (const Citing& citing : citations) all.insert(citing.document);
  for (std::size_t i = 0; i < citations.size(); ++i) {
    auto documents = agreeing(citations, citations[i]);
    if (documents.size() <= usual.size()) continue;
    usual = std::move(documents);
    known = i;
    if (usual.size() == all.size()) return {};
  }
  std::vector<AcrossFinding> findings;
  if (usual.size() < 3 || usual.size() * 2 <= all.size()) return findings;
  std::set<std::int64_t> told;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    if (usual.contains(citations[i].document) || !told.insert(citations[i].document).second)
      continue;
    findings.push_back(finding_of(citations, i, known, usual.size()));
  }
  return findings;
}

}  // namespace trichdan::audit
