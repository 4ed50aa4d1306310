// An increase or decrease against its base: "từ 4.500 hộ xuống còn 4.000 hộ, giảm 500 hộ".
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "audit/prose.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kLongestGap = 70;

// After = before + difference, or before - difference.
bool is_difference(std::span<const Decimal> v, bool up) {
  const Decimal& larger = up ? v[1] : v[0];
  const std::array<Decimal, 2> parts{up ? v[0] : v[1], v[2]};
  return is_sum(larger, parts);
}

// The difference in percent of what was before.
bool is_growth(std::span<const Decimal> v, bool up) {
  const int scale = std::max(v[0].scale, v[1].scale);
  const auto at = [&](Decimal value) {
    while (value.scale < scale) value = {value.units * 10, value.scale + 1};
    return value.units;
  };
  const std::int64_t difference = up ? at(v[1]) - at(v[0]) : at(v[0]) - at(v[1]);
  return difference >= 0 && is_share(v[2], {difference, scale}, {at(v[0]), scale});
}

class ChangeFinder {
 public:
  ChangeFinder(const Context& context, const Prose& prose, Claims& claims)
      : context_(context), prose_(prose), claims_(claims) {}

  void run() {
    for (const std::size_t at : prose_.numbers()) {
      if (prose_.text().substr(0, at).ends_with("nam ")) continue;  // a year
      const std::size_t limit = prose_.sentence_end(at);
      const std::string_view sentence = prose_.text().substr(at, limit - at);
      if (sentence.find("tang ") == std::string_view::npos &&
          sentence.find("giam ") == std::string_view::npos)
        continue;
      const auto match = first_match(context_.rules_of("change claim"), prose_.text(), at, limit);
      if (match) take(*match);
    }
  }

 private:
  void take(const RuleMatch& match) {
    for (const char* gap : {"gap", "gap2"}) {
      if (match[gap].size() > kLongestGap) return;
    }
    const auto a = prose_.number(match["a"]);
    const auto b = prose_.number(match["b"]);
    const auto c = prose_.number(match["c"]);
    if (!a || !b || !c) return;
    const bool up = match["way"] == "tang";
    const bool shares = !match["of"].empty();
    const bool percent = match["sign"].find('%') != std::string_view::npos;
    if (shares != !match["of2"].empty() && match.rule->group("of2") >= 0) return;
    // "từ 5 xã lên 7 điểm": of different things.
    if (!percent && !shares && !same_noun(match)) return;
    Claim claim = claim_of(kChange);
    claim.numbers = {*a, *b, *c};
    claim.test = [up, percent, shares](std::span<const Decimal> v) {
      if (percent && !shares) return is_growth(v, up);
      return is_difference(v, up) || (percent && is_growth(v, up));
    };
    const std::array values{a->value, b->value, c->value};
    claim.holds = claim.test(values);
    const std::string sign = percent || shares ? " %" : "";
    claim.finding.explanation =
        fmt::format("from {} to {} is not {} by {}{}", printed(a->value), printed(b->value),
                    up ? "an increase" : "a decrease", printed(c->value), sign);
    claim.finding.arithmetic =
        fmt::format("{} {} {}{} gives another value than {}", printed(a->value), up ? "+" : "-",
                    printed(c->value), sign, printed(b->value));
    claim.finding.evidence = {context_.evidence(prose_.span(match.begin, match.end))};
    claims_.push_back(std::move(claim));
  }

  bool same_noun(const RuleMatch& match) const {
    const auto first = words_of(match["gap"], 1);
    const auto second = words_of(match["gap2"], 1);
    return first.empty() || second.empty() || first == second || first[0] == "nam";
  }

  const Context& context_;
  const Prose& prose_;
  Claims& claims_;
};

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) ChangeFinder(context, prose, claims).run();
}

}  // namespace

const AuditRule kChange{
    "change", "An increase or decrease is the difference of the two values stated with it.",
    "Before, after and difference are printed together; one of them is wrong. Of shares, a "
    "difference in points and one in percent are both allowed.",
    Severity::error, run};

}  // namespace trichdan::audit
