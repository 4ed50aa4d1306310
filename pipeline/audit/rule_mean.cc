// A mean against the count and what it is over: "444 hội viên tại 13 chi hội, bình quân 34,2 hội
// viên/chi hội".
#include <fmt/format.h>

#include <algorithm>

#include "audit/bond.h"
#include "audit/quantities.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

// s / u at the printed precision: a share of a hundredth part.
bool is_mean(const Decimal& v, const Decimal& s, const Decimal& u) {
  return is_share(v, {s.units, s.scale + 2}, u);
}

std::string_view first_word(std::string_view text) {
  const auto words = words_of(text, 1);
  return words.empty() ? std::string_view() : words.front();
}

// The mean is of what is counted, over what is named: "hội viên/chi hội", "mỗi chi hội".
bool belongs(const Prose& prose, const RuleMatch& match, const char* count, const char* parts) {
  const std::string_view per = match["per"], each = match["each"];
  const std::string_view over = first_word(match[parts]), counted = first_word(match[count]);
  if (over.empty() || counted.empty()) return false;
  const bool named = !per.empty() ? first_word(per) == over
                                  : says_each(prose, each) &&
                                        each.find(std::string(over)) != std::string_view::npos;
  if (!named) return false;
  if (!match["rate"].empty()) return first_word(match["rate"]) == counted;
  const std::size_t end = prose.offset(match["v"]) + match["v"].size();
  return first_word(prose.text().substr(end, 20)) == counted;
}

void take(const Context& context, const Prose& prose, const RuleMatch& match, Claims& claims) {
  auto s = prose.number(match["s"]), u = prose.number(match["u"]);
  const auto v = prose.number(match["v"]);
  // "24 chi bộ và 450 đảng viên": over how many may stand first.
  const bool first = belongs(prose, match, "gap", "gap2");
  if (!first && !belongs(prose, match, "gap2", "gap")) return;
  if (!first) std::swap(s, u);
  if (!s || !u || !v || u->value.units == 0) return;
  Claim claim = claim_of(kMean);
  claim.numbers = {*s, *u, *v};
  claim.test = [](std::span<const Decimal> n) { return is_mean(n[2], n[0], n[1]); };
  claim.holds = is_mean(v->value, s->value, u->value);
  const Decimal computed =
      share_of({s->value.units, s->value.scale + 2}, u->value, std::max(v->value.scale, 1));
  claim.finding.explanation =
      fmt::format("{} over {} is {} on the average, not {}", printed(s->value), printed(u->value),
                  printed(computed), printed(v->value));
  claim.finding.arithmetic = fmt::format("{} / {} = {}; printed {}", printed(s->value),
                                         printed(u->value), printed(computed), printed(v->value));
  claim.finding.evidence = {context.evidence(prose.span(match.begin, match.end))};
  apply(Bond::likely, claim);
  claims.push_back(std::move(claim));
}

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) {
    if (prose.text().find(" binh ") == std::string_view::npos) continue;
    for (const std::size_t at : prose.numbers()) {
      const std::size_t limit = prose.sentence_end(at);
      if (prose.text().substr(at, limit - at).find(" binh ") == std::string_view::npos) continue;
      const auto match = first_match(context.rules_of("mean claim"), prose.text(), at, limit);
      if (match) take(context, prose, *match, claims);
    }
  }
}

}  // namespace

const AuditRule kMean{"mean", "A mean is the count divided by what it is over.",
                      "The nouns agree: hội viên over chi hội, hội viên/chi hội. A mean may be of "
                      "another base, so that it is told where one digit makes it right.",
                      Severity::warning, run};

}  // namespace trichdan::audit
