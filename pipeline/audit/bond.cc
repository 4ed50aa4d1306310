#include "audit/bond.h"

#include "audit/digits.h"

namespace trichdan::audit {

namespace {

// Total first, parts behind: the sum is off by a tenth of the total at most.
bool is_near_sum(const Claim& claim) {
  if (claim.numbers.size() < 3) return false;
  std::vector<Decimal> parts;
  for (std::size_t i = 1; i < claim.numbers.size(); ++i) parts.push_back(claim.numbers[i].value);
  const Decimal& total = claim.numbers[0].value;
  const Decimal sum = sum_of(parts);
  if (sum.scale != total.scale) return false;
  const std::int64_t off =
      sum.units > total.units ? sum.units - total.units : total.units - sum.units;
  return off * 10 <= total.units;
}

}  // namespace

void apply(Bond bond, Claim& claim) {
  constexpr int kOneIn = 10;
  if (claim.holds || bond == Bond::firm) {
    claim.loose = false;
  } else if (bond == Bond::likely) {
    claim.loose = !one_digit_off(claim);
  } else {
    claim.loose = bond == Bond::loose || !(surely_one_digit_off(claim, kOneIn) ||
                                           (is_near_sum(claim) && one_digit_off(claim)));
  }
  if (!claim.holds && bond != Bond::firm && claim.finding.severity == Severity::error)
    claim.finding.severity = Severity::warning;
}

}  // namespace trichdan::audit
