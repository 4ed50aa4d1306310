#include "audit/calendar.h"

#include <chrono>
#include <cstddef>

namespace trichdan::audit {

bool is_day(int year, int month, int day) {
  using namespace std::chrono;
  return year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

bool is_full_date(std::string_view iso) {
  constexpr std::size_t kFull = 10;  // bytes of "2021-12-13"
  return iso.size() == kFull;
}

}  // namespace trichdan::audit
