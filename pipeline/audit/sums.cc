#include "audit/sums.h"

#include <fmt/format.h>

namespace trichdan::audit {

Claim sum_claim(const AuditRule& rule, const Number& total, const std::vector<Number>& parts) {
  Claim claim = claim_of(rule);
  claim.numbers = {total};
  std::vector<Decimal> values;
  std::string sum;
  for (const Number& part : parts) {
    claim.numbers.push_back(part);
    values.push_back(part.value);
    sum += (sum.empty() ? "" : " + ") + printed(part.value);
  }
  claim.test = [](std::span<const Decimal> v) { return is_sum(v[0], v.subspan(1)); };
  claim.holds = is_sum(total.value, values);
  const std::string computed = printed(sum_of(values));
  claim.finding.explanation =
      fmt::format("the parts give {}, the total is stated as {}", computed, printed(total.value));
  claim.finding.arithmetic =
      fmt::format("{} = {}; printed {}", sum, computed, printed(total.value));
  return claim;
}

}  // namespace trichdan::audit
