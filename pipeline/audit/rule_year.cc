// A symbol that holds its year, and a date of another year: "Nghị định số 06/2024/NĐ-CP ngày
// 15/11/2025".
#include <fmt/format.h>

#include "audit/calendar.h"
#include "audit/misread.h"
#include "audit/refs.h"

namespace trichdan::audit {
namespace {

void run(const Context& context, Claims& claims) {
  for (const Reference& reference : context.input.mentions.references) {
    if (!is_full_date(reference.date) || reference.year.size() != 4) continue;
    if (reference.symbol.find("/" + reference.year + "/") == std::string::npos) continue;
    const std::string dated = reference.date.substr(0, 4);
    if (dated == reference.year) continue;
    Claim claim = claim_of(kYear);
    claim.finding.explanation =
        fmt::format("{} has the year {} in its symbol and is dated {}", shown_name(reference),
                    reference.year, shown_date(reference.date));
    claim.finding.evidence = {context.evidence(reference.span)};
    const bool misread = context.was_read(reference.span) && may_be_misread(dated, reference.year);
    claim.doubtful = misread || is_doubtful(context, reference);
    if (misread) claim.finding.repaired = reference.year + " for " + dated;
    claims.push_back(std::move(claim));
  }
}

}  // namespace

const AuditRule kYear{
    "year and date", "A symbol that holds its year is dated in that year.",
    "Normative documents are numbered by the year in which they are issued, which stands between "
    "number and type (domain 1).",
    Severity::error, run};

}  // namespace trichdan::audit
