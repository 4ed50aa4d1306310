// A document of a district's body that is dated after districts ended.
#include <fmt/format.h>

#include <algorithm>

#include "audit/calendar.h"
#include "audit/refs.h"
#include "extract/plain_text.h"

namespace trichdan::audit {
namespace {

constexpr std::string_view kEnd = "2025-07-01";

bool is_of_district(const std::string& issuer) {
  static constexpr std::string_view kBodies[] = {"huyen uy",
                                                 "thi uy",
                                                 "quan uy",
                                                 "ubnd huyen",
                                                 "ubnd quan",
                                                 "ubnd thi xa",
                                                 "uy ban nhan dan huyen",
                                                 "uy ban nhan dan quan",
                                                 "uy ban nhan dan thi xa",
                                                 "hdnd huyen",
                                                 "hoi dong nhan dan huyen"};
  const std::string name = plain(issuer);
  return std::ranges::any_of(
      kBodies, [&](std::string_view body) { return name.find(body) != std::string::npos; });
}

void run(const Context& context, Claims& claims) {
  for (const Reference& reference : context.input.mentions.references) {
    if (!is_full_date(reference.date) || reference.date <= kEnd ||
        !is_of_district(reference.issuer))
      continue;
    Claim claim = claim_of(kEnded);
    claim.finding.explanation =
        fmt::format("{} of {} is dated {}; there were no districts any more", shown_name(reference),
                    reference.issuer, shown_date(reference.date));
    claim.finding.evidence = {context.evidence(reference.span)};
    claim.doubtful = is_doubtful(context, reference);
    claims.push_back(std::move(claim));
  }
}

}  // namespace

const AuditRule kEnded{"body that had ended", "No body issues documents after it ended.",
                       "On 1/7/2025 districts and their committees ended (domain 8).",
                       Severity::warning, run};

}  // namespace trichdan::audit
