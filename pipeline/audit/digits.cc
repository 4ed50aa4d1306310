#include "audit/digits.h"

#include <algorithm>

namespace trichdan::audit {
namespace {

bool holds_with_another_digit(const Claim& claim, std::vector<Decimal>& values, std::size_t i) {
  const Decimal before = values[i];
  for (std::int64_t place = 1; place <= before.units; place *= 10) {
    const std::int64_t digit = before.units / place % 10;
    for (std::int64_t other = 0; other < 10; ++other) {
      if (other == digit) continue;
      values[i].units = before.units + (other - digit) * place;
      if (claim.test(values)) return true;
    }
  }
  values[i] = before;
  return false;
}

int digits_of(std::int64_t units) {
  int digits = 1;
  for (; units >= 10; units /= 10) ++digits;
  return digits;
}

}  // namespace

bool one_digit_off(const Claim& claim) {
  std::vector<Decimal> values;
  for (const Number& number : claim.numbers) values.push_back(number.value);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (holds_with_another_digit(claim, values, i)) return true;
  }
  return false;
}

// As many values are reached by changing one digit as there are digits to change, times nine.
bool surely_one_digit_off(const Claim& claim, int one_in) {
  std::int64_t largest = 0;
  std::int64_t reached = 0;
  for (const Number& number : claim.numbers) {
    largest = std::max(largest, number.value.units);
    reached += 9L * digits_of(number.value.units);
  }
  return largest > one_in * reached && one_digit_off(claim);
}

}  // namespace trichdan::audit
