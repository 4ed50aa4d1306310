// A document that cites one dated after itself.
#include <fmt/format.h>

#include "audit/calendar.h"
#include "audit/refs.h"

namespace trichdan::audit {
namespace {

void run(const Context& context, Claims& claims) {
  const DocumentHeader& header = context.input.mentions.header;
  if (!is_full_date(header.date)) return;
  for (const Reference& reference : context.input.mentions.references) {
    // The header's own number and date.
    if (context.input.text.streams[reference.span.stream].name == "header") continue;
    const bool dated = is_full_date(reference.date) && reference.date > header.date;
    const bool of_year = reference.date.empty() && reference.year.size() == 4 &&
                         reference.year > header.date.substr(0, 4);
    if (!dated && !of_year) continue;
    Claim claim = claim_of(kLater);
    const std::string later = dated ? shown_date(reference.date) : reference.year;
    claim.finding.explanation = fmt::format("the document is of {} and cites {} of {}",
                                            shown_date(header.date), shown_name(reference), later);
    claim.finding.evidence = {context.evidence(reference.span)};
    claim.doubtful = is_doubtful(context, reference) ||
                     (header.state != State::sure && !context.input.scanned.empty());
    claims.push_back(std::move(claim));
  }
}

}  // namespace

const AuditRule kLater{"later than itself", "No document cites one that is dated after itself.",
                       "A document cannot cite a document dated later than itself (domain 4).",
                       Severity::error, run};

}  // namespace trichdan::audit
