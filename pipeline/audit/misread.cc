#include "audit/misread.h"

#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "audit/second.h"
#include "extract/letters.h"
#include "extract/plain_text.h"

namespace trichdan::audit {
namespace {

// Digits whose print shares most of its strokes. 73.119 of 74.000, printed 98,8 and read 95,8, is
// 8 and 5 (reference/ocr-facts); the rest are the confusions of worn and bilevel print.
constexpr std::array<std::string_view, 14> kPairs{"17", "38", "58", "68", "08", "56", "06",
                                                  "09", "35", "49", "14", "27", "69", "89"};

}  // namespace

std::string digits_as_read(std::string_view text) {
  std::string digits = plain(text);
  for (char& sign : digits) {
    if (sign == 'l' || sign == 'i') sign = '1';
    if (sign == 'o') sign = '0';
    if (sign == 's') sign = '5';
    if (!is_digit(sign) && sign != '.' && sign != ',') return {};
  }
  return digits;
}

bool confusable(char a, char b) {
  for (const std::string_view pair : kPairs) {
    if ((pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a)) return true;
  }
  return false;
}

namespace {

std::string read_at(const Context& context, const Span& span) {
  return context.text_of(span.stream).substr(span.begin, span.end - span.begin);
}

// The numbers the second reader has otherwise, as repairs.
std::vector<Repair> second_of(const Context& context, const Claim& claim) {
  std::vector<Repair> others;
  for (std::size_t i = 0; i < claim.numbers.size(); ++i) {
    const Span& span = claim.numbers[i].span;
    const auto digits = second_digits(context, span);
    const auto value = digits ? decimal_from(*digits) : std::nullopt;
    if (value && !same(*value, claim.numbers[i].value))
      others.push_back({i, read_at(context, span), *digits, true});
  }
  return others;
}

bool holds_with(const Claim& claim, std::vector<Decimal> values, std::span<const Repair> repairs) {
  for (const Repair& repair : repairs)
    values[repair.number] = decimal_from(repair.repaired).value();
  return claim.test(values);
}

// The first that does alone, or all together; of numbers with as many digits, or with other ones.
std::vector<Repair> repairs_by_second(const Context& context, const Claim& claim,
                                      const std::vector<Decimal>& values, bool same_size) {
  std::vector<Repair> others = second_of(context, claim);
  std::erase_if(others, [&](const Repair& one) {
    return (one.read.size() == one.repaired.size()) != same_size;
  });
  for (const Repair& one : others) {
    if (holds_with(claim, values, {&one, 1})) return {one};
  }
  if (others.size() < 2 || !holds_with(claim, values, others)) others.clear();
  return others;
}

// Every confusion of one digit of one number.
void add_confusions(const Claim& claim, std::size_t i, const std::string& read,
                    std::vector<Decimal> values, std::vector<Repair>& repairs) {
  const std::string digits = digits_as_read(read);
  for (std::size_t at = 0; at < digits.size(); ++at) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      if (!confusable(digits[at], digit)) continue;
      std::string repaired = digits;
      repaired[at] = digit;
      const auto value = decimal_from(repaired);
      if (!value) continue;
      const Decimal before = std::exchange(values[i], *value);
      if (claim.test(values)) repairs.push_back({i, read, repaired});
      values[i] = before;
    }
  }
}

}  // namespace

std::vector<Repair> repairs_of(const Context& context, const Claim& claim) {
  std::vector<Decimal> values;
  for (const Number& number : claim.numbers) values.push_back(number.value);
  std::vector<Repair> repairs = repairs_by_second(context, claim, values, true);
  if (!repairs.empty()) return repairs;
  for (std::size_t i = 0; i < claim.numbers.size(); ++i) {
    const Span& span = claim.numbers[i].span;
    if (context.was_read(span)) add_confusions(claim, i, read_at(context, span), values, repairs);
  }
  // A digit lost or won explains less than two that look alike: "4" for "40".
  return repairs.empty() ? repairs_by_second(context, claim, values, false) : repairs;
}

bool is_disputed(const Context& context, const Claim& claim) {
  return !second_of(context, claim).empty();
}

}  // namespace trichdan::audit
