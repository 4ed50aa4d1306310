// A cited document that another one of the archive had replaced or repealed by then.
#include <fmt/format.h>

#include <set>

#include "audit/across.h"
#include "audit/calendar.h"
#include "audit/refs.h"

namespace trichdan::audit {

const AcrossRule kReplaced{
    "no longer in force",
    "A cited document was not replaced or repealed by one in the archive before.",
    "\"thay thế\" and \"bãi bỏ\" of a whole document end it. Citing it afterwards may be history: "
    "a "
    "note.",
    Severity::note};

std::vector<AcrossFinding> replaced(const std::vector<Citing>& citations, std::string_view kind) {
  std::vector<AcrossFinding> findings;
  if (citations.empty() || !is_full_date(citations[0].document_date)) return findings;
  const Citing& by = citations[0];
  std::set<std::int64_t> told{by.document};
  for (std::size_t i = 1; i < citations.size(); ++i) {
    const Citing& citing = citations[i];
    if (!is_full_date(citing.document_date) || citing.document_date <= by.document_date) continue;
    if (!told.insert(citing.document).second) continue;
    AcrossFinding found{i, 0, {}};
    found.finding.rule = kReplaced.name;
    found.finding.severity = kReplaced.severity;
    found.finding.kind = citing.sure && by.sure ? FindingKind::report : FindingKind::reading;
    found.finding.explanation =
        fmt::format("{} is cited on {}; a document of {} had ended it ({})", citing.name,
                    shown_date(citing.document_date), shown_date(by.document_date), kind);
    findings.push_back(std::move(found));
  }
  return findings;
}

}  // namespace trichdan::audit
