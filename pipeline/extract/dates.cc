#include "extract/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

#include "extract/letters.h"
#include "extract/tokens.h"

namespace trichdan {
namespace {

constexpr std::size_t kWindow = 64;

int value_of(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

bool exists(int year, int month, int day) {
  return std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

// Of an English name, in translations; 0 for anything else.
int month_named(std::string_view name) {
  constexpr std::array<std::string_view, 12> kMonths{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const auto found = std::ranges::find(kMonths, name);
  return found == kMonths.end() ? 0 : static_cast<int>(found - kMonths.begin()) + 1;
}

PrintedDate date_of(const RuleMatch& match) {
  PrintedDate date;
  date.begin = static_cast<std::uint32_t>(match.begin);
  date.end = static_cast<std::uint32_t>(match.end);
  date.year = match["year"];
  const int year = value_of(match["year"]);
  const int month = match["name"].empty() ? value_of(match["month"]) : month_named(match["name"]);
  const int day = value_of(match["day"]);
  if (month == 0) return date;
  if (day == 0) {
    date.iso = fmt::format("{:04}-{:02}", year, month);
  } else if (exists(year, month, day)) {
    date.iso = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  } else {
    date.possible = false;
  }
  return date;
}

}  // namespace

std::optional<PrintedDate> DateReader::at(std::string_view text, std::size_t begin) const {
  const auto match = first_match(rules_, text, begin, begin + kWindow);
  return match ? std::optional(date_of(*match)) : std::nullopt;
}

std::optional<PrintedDate> DateReader::after(std::string_view text, std::size_t end) const {
  Token token = token_at(text, end, end + kWindow);
  if (token.kind == TokenKind::end || token.gap == Gap::paragraph) return {};
  if (token.kind == TokenKind::mark) {
    static const std::uint64_t kDay = key_of("ngày");
    const std::string_view sign = text.substr(token.begin, token.end - token.begin);
    const bool dash = token.key == '-';
    if (sign != "," && sign != "(" && !dash) return {};
    token = token_at(text, token.end, end + kWindow);
    if (token.kind == TokenKind::end || token.gap == Gap::paragraph) return {};
    if (dash && token.key != kDay) return {};  // "15-NQ/TU - 3/2021" is no date
  }
  return at(text, token.begin);
}

}  // namespace trichdan
