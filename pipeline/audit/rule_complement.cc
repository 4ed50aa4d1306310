// Two shares that make up the whole: "92,5%, còn lại 7,5%".
#include <fmt/format.h>

#include <array>

#include "audit/prose.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kLongestGap = 80;

bool make_hundred(std::span<const Decimal> v) {
  return is_sum({100, 0}, v);
}

void take(const Context& context, const Prose& prose, const RuleMatch& match, Claims& claims) {
  const auto a = prose.number(match["a"]);
  const auto b = prose.number(match["b"]);
  if (!a || !b || match["gap"].size() > kLongestGap || match["gap2"].size() > kLongestGap) return;
  if (holds_phrase(context.words_of("not inside claims"), match["gap"])) return;
  // "60% khá, 30% trung bình, còn lại 10%": of several shares before it.
  const std::string_view before = prose.text().substr(
      prose.sentence_start(match.begin), match.begin - prose.sentence_start(match.begin));
  if (before.find('%') != std::string_view::npos) return;
  Claim claim = claim_of(kComplement);
  claim.numbers = {*a, *b};
  claim.test = make_hundred;
  const std::array values{a->value, b->value};
  claim.holds = make_hundred(values);
  const std::string sum = printed(sum_of(values));
  claim.finding.explanation = fmt::format("{} % and what is left, {} %, are {} %",
                                          printed(a->value), printed(b->value), sum);
  claim.finding.arithmetic =
      fmt::format("{} + {} = {}; not 100", printed(a->value), printed(b->value), sum);
  claim.finding.evidence = {context.evidence(prose.span(match.begin, match.end))};
  claims.push_back(std::move(claim));
}

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) {
    for (const std::size_t at : prose.numbers()) {
      const std::size_t limit = prose.sentence_end(at);
      if (prose.text().substr(at, limit - at).find("con lai") == std::string_view::npos) continue;
      const auto match = first_match(context.rules_of("complement claim"), prose.text(), at, limit);
      if (match) take(context, prose, *match, claims);
    }
  }
}

}  // namespace

const AuditRule kComplement{
    "complement", "A share and the share that is left make 100 %.",
    "\"còn lại\" says that the two are everything (domain 7: 0,7% and 99,3%).", Severity::error,
    run};

}  // namespace trichdan::audit
