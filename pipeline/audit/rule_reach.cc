// A share that no part of the stated whole gives: 58,95% of 129.
#include <fmt/format.h>

#include "audit/prose.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

constexpr std::int64_t kMostParts = 5'000;  // with more, nearly every share can be reached

bool can_be_reached(const Decimal& percent, const Decimal& n) {
  for (std::int64_t k = 0; k <= n.units; ++k) {
    if (is_share(percent, {k, 0}, n)) return true;
  }
  return false;
}

void take(const Context& context, const Prose& prose, const RuleMatch& match, Claims& claims) {
  const auto p = prose.number(match["p"]), n = prose.number(match["n"]);
  if (!p || !n || n->value.scale > 0 || n->value.units < 2 || n->value.units > kMostParts) return;
  if (p->value.scale == 0 || less({100, 0}, p->value)) return;
  if (can_be_reached(p->value, n->value)) return;  // confirms little
  Claim claim = claim_of(kReach);
  claim.numbers = {*p, *n};
  claim.test = [](std::span<const Decimal> v) { return can_be_reached(v[0], v[1]); };
  claim.finding.explanation =
      fmt::format("no part of {} is {} % of it", printed(n->value), printed(p->value));
  claim.finding.arithmetic =
      fmt::format("{} % of {} = {}", printed(p->value), printed(n->value),
                  printed(Decimal{p->value.units * n->value.units, p->value.scale + 2}));
  claim.finding.evidence = {context.evidence(prose.span(match.begin, match.end))};
  claims.push_back(std::move(claim));
}

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) {
    for (const std::size_t at : prose.numbers()) {
      const std::size_t limit = prose.sentence_end(at);
      if (prose.text().substr(at, std::min<std::size_t>(limit - at, 12)).find('%') ==
          std::string_view::npos)
        continue;
      const auto match = first_match(context.rules_of("reach claim"), prose.text(), at, limit);
      if (match) take(context, prose, *match, claims);
    }
  }
}

}  // namespace

const AuditRule kReach{
    "unreachable share", "Some part of the stated whole gives the share.",
    "With n = 129 a share printed with two decimals is given by one value in seventy-eight only "
    "(domain 7).",
    Severity::warning, run};

}  // namespace trichdan::audit
