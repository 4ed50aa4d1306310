#include "audit/audit.h"

#include <algorithm>
#include <utility>

#include "audit/misread.h"
#include "audit/rules.h"
#include "audit/second.h"

namespace trichdan {
namespace {

using audit::Claim;
using audit::Context;

// The figures whose digits the claim recomputed.
void note_figures(const Mentions& mentions, const Claim& claim, std::vector<std::uint32_t>& out) {
  for (const audit::Number& number : claim.numbers) {
    const auto same_place = [&](const Figure& figure) {
      return std::pair(figure.span.stream, figure.span.end);
    };
    auto at = std::ranges::upper_bound(
        mentions.figures, std::pair(number.span.stream, number.span.begin), {}, same_place);
    if (at == mentions.figures.end() || at->span.stream != number.span.stream ||
        at->span.begin > number.span.begin || at->span.end < number.span.end)
      continue;
    out.push_back(static_cast<std::uint32_t>(at - mentions.figures.begin()));
  }
}

std::string shown(const std::vector<audit::Repair>& repairs) {
  constexpr std::size_t kMost = 3;
  std::string text;
  std::size_t count = 0;
  for (const audit::Repair& repair : repairs) {
    if (++count > kMost) break;
    const std::string one = repair.repaired + " for " + repair.read;
    if (text.find(one) != std::string::npos) continue;
    text += (text.empty() ? "" : repair.second && count > 1 ? " and " : ", or ") + one;
  }
  return repairs.front().second ? text + ": the second reading says so" : text;
}

// Of a finding without arithmetic: whether its places were read otherwise by the second reader.
void ask_second_reader(const Context& context, Finding& finding) {
  for (const Evidence& evidence : finding.evidence) {
    const std::string second = audit::second_text(context, evidence.span);
    if (second.empty()) continue;
    finding.kind = FindingKind::reading;
    if (finding.repaired.empty()) finding.repaired = "the second reading says \"" + second + "\"";
    return;
  }
}

// "OCR or author?": arithmetic asks the second reading, and digits that look alike.
Finding finding_of(const Context& context, Claim& claim) {
  Finding finding = std::move(claim.finding);
  const auto repairs =
      claim.test ? audit::repairs_of(context, claim) : std::vector<audit::Repair>();
  if (!repairs.empty()) finding.repaired = shown(repairs);
  if (!repairs.empty() || claim.doubtful || audit::is_disputed(context, claim))
    finding.kind = FindingKind::reading;
  if (claim.numbers.empty()) ask_second_reader(context, finding);
  return finding;
}

// That a date is not of its symbol's year is told once: by the rule that has more to show, if one
// speaks of the same mention.
void drop_repeated(std::vector<Finding>& findings) {
  const auto repeated = [&](const Finding& finding) {
    return finding.rule == audit::kYear.name &&
           std::ranges::any_of(findings, [&](const Finding& other) {
             return other.rule != finding.rule &&
                    other.evidence.front().span == finding.evidence.front().span;
           });
  };
  std::vector<Finding> kept;
  for (const Finding& finding : findings) {
    if (!repeated(finding)) kept.push_back(finding);
  }
  findings = std::move(kept);
}

void tidy(std::vector<std::uint32_t>& indices) {
  std::ranges::sort(indices);
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

std::pair<std::uint32_t, std::uint32_t> place_of(const Finding& finding) {
  const Span& span = finding.evidence.front().span;
  return {span.stream, span.begin};
}

audit::Claims claims_of(const Context& context) {
  audit::Claims claims;
  for (const audit::AuditRule* rule : audit::rules()) rule->run(context, claims);
  return claims;
}

}  // namespace

audit::Claims Auditor::claims(const AuditInput& input) const {
  return claims_of(Context{input, library_});
}

AuditResult Auditor::audit(const AuditInput& input) const {
  const Context context{input, library_};
  AuditResult result;
  for (Claim& claim : claims_of(context)) {
    if (claim.holds && claim.confirms) note_figures(input.mentions, claim, result.confirmed);
    if (claim.holds || !claim.loose) ++result.claims;
    if (claim.holds || claim.loose) continue;
    Finding finding = finding_of(context, claim);
    if (finding.kind == FindingKind::reading) note_figures(input.mentions, claim, result.doubted);
    result.findings.push_back(std::move(finding));
  }
  drop_repeated(result.findings);
  tidy(result.confirmed);
  tidy(result.doubted);
  std::ranges::stable_sort(result.findings, [](const Finding& a, const Finding& b) {
    return std::pair(a.severity, place_of(a)) < std::pair(b.severity, place_of(b));
  });
  return result;
}

void apply_states(const AuditResult& result, Mentions& mentions) {
  for (const std::uint32_t i : result.confirmed) {
    if (mentions.figures[i].state == State::check) mentions.figures[i].state = State::sure;
  }
  for (const std::uint32_t i : result.doubted) {
    if (std::ranges::binary_search(result.confirmed, i)) continue;
    if (mentions.figures[i].state == State::sure) mentions.figures[i].state = State::check;
  }
}

}  // namespace trichdan
