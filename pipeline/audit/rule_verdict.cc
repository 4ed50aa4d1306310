// A verdict against the percentage of the plan it is passed on.
#include <fmt/format.h>

#include "audit/prose.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

bool of_plan(std::string_view behind) {
  for (const std::string_view word :
       {" ke hoach", " chi tieu", " du toan", " so voi ke hoach", " so voi chi tieu"}) {
    if (behind.starts_with(word)) return true;
  }
  return false;
}

void run(const Context& context, Claims& claims) {
  for (const Figure& figure : context.input.mentions.figures) {
    if (figure.kind != "percent" || figure.verdict.empty() || !figure.bound.empty()) continue;
    const Prose& prose = context.prose[figure.span.stream];
    const std::size_t begin = prose.position(figure.span.begin),
                      end = prose.position(figure.span.end);
    if (!of_plan(prose.text().substr(end, 24))) continue;
    std::size_t digits = begin;
    while (digits < end && (prose.text()[digits] == ',' || prose.text()[digits] == '.' ||
                            (prose.text()[digits] >= '0' && prose.text()[digits] <= '9')))
      ++digits;
    const auto number = prose.number(prose.text().substr(begin, digits - begin));
    // "vượt 11,8% dự toán": so much more than the plan.
    const std::string_view before =
        prose.text().substr(begin > 16 ? begin - 16 : 0, std::min<std::size_t>(begin, 16));
    if (!number || before.find("vuot") != std::string_view::npos) continue;
    const bool beyond = figure.verdict.starts_with("vượt");
    const bool short_of =
        figure.verdict.starts_with("không đạt") || figure.verdict.starts_with("chưa đạt");
    if (!beyond && !short_of) continue;
    Claim claim = claim_of(kVerdict);
    claim.numbers = {*number};
    claim.test = [beyond](std::span<const Decimal> v) {
      return beyond ? less({100, 0}, v[0]) : less(v[0], {100, 0});
    };
    const Decimal value[] = {number->value};
    claim.holds = claim.test(value);
    claim.loose = claim.holds;  // that they agree confirms no digit
    claim.finding.explanation =
        fmt::format("{} % of the plan is called \"{}\"", printed(number->value), figure.verdict);
    claim.finding.evidence = {context.evidence(figure.span)};
    if (!claim.holds) claims.push_back(std::move(claim));
  }
}

}  // namespace

const AuditRule kVerdict{"verdict", "What is said of a percentage of the plan agrees with it.",
                         "Less than 100 % of a plan does not exceed it, and 100 % does not miss it "
                         "(domain 7).",
                         Severity::error, run};

}  // namespace trichdan::audit
