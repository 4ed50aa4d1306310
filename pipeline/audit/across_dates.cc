// One work, two dates, in two documents.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "audit/across.h"
#include "audit/refs.h"

namespace trichdan::audit {

const AcrossRule kDatesAcross{"date against others",
                              "A work is cited with the date that other documents cite it with.",
                              "A number with its year is one document (domain 4). The date of more "
                              "than half of the documents "
                              "that date it, three at least, is taken for right.",
                              Severity::error};

std::vector<AcrossFinding> dates_across(const std::vector<Citing>& citations) {
  std::map<std::string, std::set<std::int64_t>> documents;
  std::set<std::int64_t> all;
  for (const Citing& citing : citations) {
    documents[citing.date].insert(citing.document);
    all.insert(citing.document);
  }
  const auto usual = std::ranges::max_element(
      documents, {}, [](const auto& entry) { return entry.second.size(); });
  if (usual == documents.end() || usual->second.size() < 3 ||
      usual->second.size() * 2 <= all.size())
    return {};
  const auto known = std::ranges::find(citations, usual->first, &Citing::date);
  std::vector<AcrossFinding> findings;
  std::set<std::pair<std::int64_t, std::string>> told;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const Citing& citing = citations[i];
    if (citing.date == usual->first || usual->second.contains(citing.document)) continue;
    if (!told.emplace(citing.document, citing.date).second) continue;
    AcrossFinding found{i, static_cast<std::size_t>(known - citations.begin()), {}};
    found.finding.rule = kDatesAcross.name;
    found.finding.severity = kDatesAcross.severity;
    found.finding.kind = citing.sure ? FindingKind::report : FindingKind::reading;
    found.finding.explanation =
        fmt::format("{} is dated {} here and {} in {} other documents", citing.name,
                    shown_date(citing.date), shown_date(usual->first), usual->second.size());
    findings.push_back(std::move(found));
  }
  return findings;
}

}  // namespace trichdan::audit
