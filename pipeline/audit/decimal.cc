#include "audit/decimal.h"

#include <algorithm>

#include "extract/figure_numbers.h"

namespace trichdan::audit {
namespace {

__extension__ typedef __int128 Wide;
constexpr std::size_t kMostDigits = 15;
constexpr int kMostScale = 6;

Wide power(int exponent) {
  Wide value = 1;
  for (int i = 0; i < exponent; ++i) value *= 10;
  return value;
}

Wide at_scale(const Decimal& value, int scale) {
  return static_cast<Wide>(value.units) * power(scale - value.scale);
}

// Twice the value less, or plus, half a unit of its last digit where it may be rounded.
struct Range {
  Wide low = 0;
  Wide high = 0;
};
Range doubled(const Decimal& value) {
  const Wide twice = static_cast<Wide>(value.units) * 2;
  return value.scale == 0 ? Range{twice, twice} : Range{twice - 1, twice + 1};
}

}  // namespace

std::optional<Decimal> decimal_from(std::string_view text) {
  if (text.empty() || !is_amount(text)) return {};
  Decimal value;
  bool behind = false;
  std::size_t digits = 0;
  for (const char byte : decimal_of(text)) {
    if (byte == '.') {
      behind = true;
      continue;
    }
    if (++digits > kMostDigits) return {};
    value.units = value.units * 10 + (byte - '0');
    value.scale += behind ? 1 : 0;
  }
  if (value.scale > kMostScale) return {};
  return value;
}

std::string printed(const Decimal& value) {
  std::string digits = std::to_string(value.units);
  const auto scale = static_cast<std::size_t>(value.scale);
  if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
  std::string whole = digits.substr(0, digits.size() - scale);
  for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, 1, '.');
  return scale == 0 ? whole : whole + "," + digits.substr(digits.size() - scale);
}

bool same(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale, b.scale);
  return at_scale(a, scale) == at_scale(b, scale);
}

bool less(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale, b.scale);
  return at_scale(a, scale) < at_scale(b, scale);
}

// p - 1/2 <= 100 k / n < p + 1, in units of p's last digit, all multiplied out.
bool is_share(const Decimal& percent, const Decimal& k, const Decimal& n) {
  const Range part = doubled(k);
  const Range whole = doubled(n);
  if (whole.low <= 0) return false;
  const Wide left = 100 * power(n.scale + percent.scale);
  const Wide right = power(k.scale);
  const Wide p = percent.units;
  return (2 * p - 1) * whole.low * right <= 2 * left * part.high &&
         left * part.low < (p + 1) * whole.high * right;
}

Decimal share_of(const Decimal& k, const Decimal& n, int scale) {
  const Wide below = static_cast<Wide>(n.units) * power(k.scale);
  if (below == 0) return {0, scale};
  const Wide above = static_cast<Wide>(k.units) * 100 * power(n.scale + scale);
  return {static_cast<std::int64_t>((2 * above + below) / (2 * below)), scale};
}

bool is_sum(const Decimal& total, std::span<const Decimal> parts) {
  int scale = total.scale;
  for (const Decimal& part : parts) scale = std::max(scale, part.scale);
  Wide difference = at_scale(total, scale);
  Wide rounding = total.scale == 0 ? 0 : power(scale - total.scale);  // in half units of `scale`
  for (const Decimal& part : parts) {
    difference -= at_scale(part, scale);
    rounding += part.scale == 0 ? 0 : power(scale - part.scale);
  }
  // Amounts that are printed to the last thousandth add up exactly oftener than not; what is
  // printed with one or two digits is rounded.
  if (scale >= 3) rounding = std::min<Wide>(rounding, 2);
  return (difference < 0 ? -difference : difference) * 2 <= rounding;
}

Decimal sum_of(std::span<const Decimal> parts) {
  int scale = 0;
  for (const Decimal& part : parts) scale = std::max(scale, part.scale);
  Wide sum = 0;
  for (const Decimal& part : parts) sum += at_scale(part, scale);
  return {static_cast<std::int64_t>(sum), scale};
}

}  // namespace trichdan::audit
