// extract: dates as documents print them, to ISO 8601.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/library.h"

namespace trichdan {

struct PrintedDate {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string iso;  // "2021-12-13", "2021-12", or "" where only the year is given
  std::string year;
  bool possible = true;  // false: no such day (31/4); iso is then ""
};

class DateReader {
 public:
  explicit DateReader(const Library& library) : rules_(library.rules_of("date")) {}

  std::optional<PrintedDate> at(std::string_view text, std::size_t begin) const;
  // The date after a symbol or an issuer that ends at `end`: at most a comma or a bracket between,
  // or a dash before "ngày".
  std::optional<PrintedDate> after(std::string_view text, std::size_t end) const;

 private:
  const std::vector<Rule>& rules_;
};

}  // namespace trichdan
