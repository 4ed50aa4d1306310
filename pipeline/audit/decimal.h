// audit: numbers as printed, compared exactly: 99,2 is 992 tenths, and what was cut off is known to
// be less than a tenth.
//
// Pure; thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace trichdan::audit {

// units * 10^-scale; never negative.
struct Decimal {
  std::int64_t units = 0;
  int scale = 0;  // digits behind the decimal mark, 0 to 6
  bool operator==(const Decimal&) const = default;
};

// "31.576" and "99,2" as printed (extract/figure_numbers.h); nothing for what is no number or has
// more than 15 digits.
std::optional<Decimal> decimal_from(std::string_view printed);
// With "." for thousands and "," for decimals: "31.576", "99,2".
std::string printed(const Decimal& value);

// Equal as numbers: 5 and 5,0 are.
bool same(const Decimal& a, const Decimal& b);
bool less(const Decimal& a, const Decimal& b);

// Whether `percent` may be printed for 100 * k / n: rounded half up, half even or cut off at its
// last digit. k and n with digits behind the mark are taken for rounded themselves. False for n =
// 0.
bool is_share(const Decimal& percent, const Decimal& k, const Decimal& n);
// What would be printed for it, with the digits of `like`; rounded half up.
Decimal share_of(const Decimal& k, const Decimal& n, int scale);

// Whether the parts give the total. Numbers with digits behind the mark may each be half a unit
// off.
bool is_sum(const Decimal& total, std::span<const Decimal> parts);
Decimal sum_of(std::span<const Decimal> parts);

}  // namespace trichdan::audit
