// One document that is said to be issued by two bodies.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "audit/refs.h"
#include "resolve/key.h"

namespace trichdan::audit {
namespace {

struct Named {
  std::size_t mention = 0;
  int count = 0;
};

// Printed with the document itself: "của Chính phủ".
bool is_printed(const Reference& reference) {
  return reference.issuer_from == "của" && !reference.issuer.empty();
}

void compare(const Context& context, const std::map<std::string, Named>& issuers, Claims& claims) {
  const auto& references = context.input.mentions.references;
  const auto usual =
      std::ranges::max_element(issuers, {}, [](const auto& entry) { return entry.second.count; });
  if (usual->second.count < 2) return;
  for (const auto& [issuer, named] : issuers) {
    if (named.count >= usual->second.count || compatible_names(issuer, usual->first)) continue;
    const Reference &known = references[usual->second.mention], &other = references[named.mention];
    // "Thống đốc Ngân hàng Nhà nước" heads "Ngân hàng Nhà nước Việt Nam".
    constexpr std::size_t kSameBody = 3;
    if (common_run(known.issuer, other.issuer) >= kSameBody) continue;
    Claim claim = claim_of(kTwoIssuers);
    claim.finding.explanation = fmt::format("{} is said to be of {} and of {}", shown_name(known),
                                            known.issuer, other.issuer);
    claim.finding.evidence = {context.evidence(other.span), context.evidence(known.span)};
    claim.doubtful = context.was_read(other.span);
    claims.push_back(std::move(claim));
  }
}

void run(const Context& context, Claims& claims) {
  const auto& references = context.input.mentions.references;
  std::map<std::string, std::map<std::string, Named>> works;
  for (std::size_t i = 0; i < references.size(); ++i) {
    const Reference& r = references[i];
    if (!r.central || r.year.size() != 4 ||
        r.symbol.find("/" + r.year + "/") == std::string::npos || !is_printed(r))
      continue;
    ++works[name_key(r.type) + ' ' + symbol_key(r.symbol)]
          .try_emplace(name_key(r.issuer), Named{i, 0})
          .first->second.count;
  }
  for (const auto& [work, issuers] : works) {
    if (issuers.size() > 1) compare(context, issuers, claims);
  }
}

}  // namespace

const AuditRule kTwoIssuers{
    "two issuers", "A document is said to be of one body.",
    "A number with its year and the code of a central body is one document of one body; names of "
    "which one holds the other, or that share three words, agree.",
    Severity::warning, run};

}  // namespace trichdan::audit
