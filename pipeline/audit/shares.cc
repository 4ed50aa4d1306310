#include "audit/shares.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace trichdan::audit {
namespace {

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

// Whether it is no chance that another digit makes it right: k, n and p have far fewer digits to
// change than there are percentages of p's precision.
bool is_precise(const Share& share) {
  constexpr std::int64_t kOneIn = 8;
  const auto digits = [](const Number& number) {
    return static_cast<int>(std::to_string(number.value.units).size());
  };
  std::int64_t values = 100;
  for (int i = 0; i < share.p.value.scale; ++i) values *= 10;
  const int reached = 9 * (digits(share.k) + digits(share.n) + digits(share.p));
  return reached * kOneIn <= values;
}

}  // namespace

bool is_of_plan(std::string_view behind) {
  if (behind.starts_with(" so voi")) behind.remove_prefix(7);
  if (behind.starts_with(" tong")) behind.remove_prefix(5);
  return starts_with_any(
      behind, {" ke hoach", " chi tieu", " du toan", " muc tieu", " nghi quyet", " kh ", " von "});
}

bool is_of_other(std::string_view behind) {
  return starts_with_any(behind, {" so voi", ", so voi", " (so voi", " cung ky"}) &&
         behind.find("so voi tong") == std::string_view::npos && !is_of_plan(behind);
}

bool has_own_subject(const Prose& prose, std::size_t percent, std::string_view lead) {
  static constexpr std::string_view kVerbs[] = {
      "dat", "chiem", "bang",  "ty",   "ti",   "le", "trong", "tuong", "duong", "ung",  "voi",
      "la",  "hoan",  "thanh", "thuc", "hien", "va", "chi",   "dang",  "muc",   "giai", "ngan"};
  const std::size_t sign = lead.find_last_of(",;(:");
  if (sign == std::string_view::npos) return false;
  const std::size_t start = prose.sentence_start(percent);
  const std::string_view before =
      prose.text().substr(start, percent - start - (lead.size() - sign));
  return std::ranges::any_of(words_of(lead.substr(sign + 1), 12), [&](std::string_view word) {
    return std::ranges::find(kVerbs, word) == std::end(kVerbs) &&
           before.find(" " + std::string(word)) == std::string_view::npos;
  });
}

Claim share_claim(const Context& context, const Share& share, std::vector<Evidence> more) {
  Claim claim = claim_of(kShare);
  claim.numbers = {share.k, share.n, share.p};
  claim.test = [](std::span<const Decimal> v) { return is_share(v[2], v[0], v[1]); };
  claim.holds = is_share(share.p.value, share.k.value, share.n.value);
  const std::string computed =
      printed(share_of(share.k.value, share.n.value, std::max(share.p.value.scale, 1)));
  claim.finding.explanation = fmt::format("{} of {} is {} %, not {} %", printed(share.k.value),
                                          printed(share.n.value), computed, printed(share.p.value));
  claim.finding.arithmetic = fmt::format("{} / {} = {} %; printed {} %", printed(share.k.value),
                                         printed(share.n.value), computed, printed(share.p.value));
  claim.finding.evidence = {context.evidence(share.text)};
  std::ranges::move(more, std::back_inserter(claim.finding.evidence));
  const bool weak = share.bond == Bond::weak;
  apply(!weak ? share.bond : is_precise(share) ? Bond::likely : Bond::loose, claim);
  return claim;
}

std::optional<Share> member_of(const Prose& prose, const RuleMatch& match) {
  if (match["gap"].size() > kLongestGap || parts_numbers(prose, match["gap"])) return {};
  const auto k = prose.number(match["k"]), p = prose.number(match["p"]);
  if (!k || !p) return {};
  const std::size_t end = prose.offset(match["p"]) + match["p"].size();
  const std::size_t sign = prose.text().find('%', end);
  if (is_of_other(prose.text().substr(sign + 1, 40))) return {};
  return Share{*k, {}, *p, prose.span(match.begin, match.end), Bond::firm};
}

}  // namespace trichdan::audit
