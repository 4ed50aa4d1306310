// So many, so much each, and all of it: "63 người x 4.000.000 đồng = 252.000.000 đồng".
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "audit/bond.h"
#include "audit/quantities.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

std::int64_t scale_of(std::string_view unit) {
  if (unit.starts_with("nghin") || unit.starts_with("ngan")) return 1'000;
  if (unit.starts_with("trieu")) return 1'000'000;
  return unit.starts_with("ty") ? 1'000'000'000 : 1;
}

// Nothing beyond 18 digits.
std::optional<std::int64_t> times(std::optional<std::int64_t> a, std::int64_t b) {
  std::int64_t product = 0;
  if (!a || __builtin_mul_overflow(*a, b, &product)) return {};
  return product;
}

std::optional<std::int64_t> raised(std::optional<std::int64_t> value, int digits) {
  for (int i = 0; i < digits; ++i) value = times(value, 10);
  return value;
}

// Exact in the money's smallest unit; true where that has too many digits to say.
bool is_product(std::span<const Decimal> v, std::int64_t uy, std::int64_t uz) {
  const auto left = raised(times(times(v[0].units, v[1].units), uy), v[2].scale);
  const auto right = raised(times(v[2].units, uz), v[0].scale + v[1].scale);
  return !left || !right || *left == *right;
}

// "12 x 3 x 5": not all of the calculation.
bool goes_before(const Prose& prose, const RuleMatch& match) {
  const std::string_view before = prose.text().substr(0, match.begin);
  return before.ends_with("x ") || before.ends_with("? ") || before.ends_with("* ");
}

// "mức hỗ trợ 300.000 đồng/hộ": for each of what is counted.
bool is_rate_of(const Prose& prose, const RuleMatch& match,
                const std::vector<std::string_view>& counted) {
  constexpr std::size_t kNear = 24;
  const std::size_t end = prose.offset(match["y"]) + match["y"].size();
  const std::string_view behind = prose.text().substr(end, kNear);
  const std::size_t slash = behind.find('/');
  if (slash == std::string_view::npos) return false;
  const auto per = words_of(behind.substr(slash + 1), 1);
  return !per.empty() && std::ranges::find(counted, per[0]) != counted.end();
}

// "18 suất quà, mỗi suất": each of what is counted; a gift is for each, whoever is counted.
bool belongs(const Prose& prose, const RuleMatch& match) {
  if (match.rule->group("each") < 0) return true;
  const auto counted = words_of(match["gap"], 4);
  const auto each = words_of(match["each"], 2);
  if (each.size() == 2 && each[0] != "moi") return is_rate_of(prose, match, counted);
  return says_each(prose, match["each"]) && each.size() == 2 &&
         (std::ranges::find(counted, each[1]) != counted.end() || each[1] == "phan" ||
          each[1] == "suat");
}

void take(const Context& context, const Prose& prose, const RuleMatch& match, Claims& claims) {
  const auto x = prose.number(match["x"]), y = prose.number(match["y"]),
             z = prose.number(match["z"]);
  if (!x || !y || !z || goes_before(prose, match)) return;
  const std::int64_t uy = scale_of(match["uy"]), uz = scale_of(match["uz"]);
  Claim claim = claim_of(kProduct);
  claim.numbers = {*x, *y, *z};
  claim.test = [uy, uz](std::span<const Decimal> v) { return is_product(v, uy, uz); };
  const Decimal values[] = {x->value, y->value, z->value};
  claim.holds = claim.test(values);
  claim.finding.explanation =
      fmt::format("{} times {} is not {}", printed(x->value), printed(y->value), printed(z->value));
  claim.finding.arithmetic = fmt::format("{} x {} gives another value than {}", printed(x->value),
                                         printed(y->value), printed(z->value));
  claim.finding.evidence = {context.evidence(prose.span(match.begin, match.end))};
  apply(belongs(prose, match) ? Bond::firm : Bond::loose, claim);
  claims.push_back(std::move(claim));
}

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) {
    for (const std::size_t at : prose.numbers()) {
      const std::size_t limit = prose.sentence_end(at);
      const std::string_view sentence = prose.text().substr(at, limit - at);
      if (sentence.find(" moi ") == std::string_view::npos &&
          sentence.find(" muc ") == std::string_view::npos &&
          sentence.find("(moi ") == std::string_view::npos &&
          sentence.find('=') == std::string_view::npos)
        continue;
      const auto match = first_match(context.rules_of("product claim"), prose.text(), at, limit);
      if (match) take(context, prose, *match, claims);
    }
  }
}

}  // namespace

const AuditRule kProduct{"product", "So many times so much is all of it.",
                         "A calculation written out, or \"mỗi\" of what is counted, with the sum "
                         "behind it: exact in money.",
                         Severity::error, run};

}  // namespace trichdan::audit
