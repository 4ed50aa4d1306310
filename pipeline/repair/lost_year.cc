#include "repair/lost_year.h"

#include <fmt/format.h>
#include <re2/re2.h>

namespace trichdan {
namespace {

constexpr int kDays = 31;
constexpr int kMonths = 12;

// Whether `read` is `year` without one of its figures.
bool lacks_a_figure(std::string_view read, std::string_view year) {
  for (std::size_t i = 0; i < year.size(); ++i) {
    if (std::string(year).erase(i, 1) == read) return true;
  }
  return false;
}

}  // namespace

std::optional<LostYear> lost_year(std::string_view behind, std::string_view year) {
  static const RE2 kDate(
      R"(^[,;]?\s*ngày\s+(\d{1,2})\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:năm|[/.-])\s*(\d{3})(?:[^\d]|$))");
  int day = 0;
  int month = 0;
  re2::StringPiece read;
  const re2::StringPiece text(behind.data(), behind.size());
  if (!RE2::PartialMatch(text, kDate, &day, &month, &read)) return {};
  if (day < 1 || day > kDays || month < 1 || month > kMonths) return {};
  if (!lacks_a_figure({read.data(), read.size()}, year)) return {};
  const auto begin = static_cast<std::size_t>(read.data() - behind.data());
  return LostYear{fmt::format("{}-{:02}-{:02}", year, month, day), begin, begin + read.size()};
}

}  // namespace trichdan
