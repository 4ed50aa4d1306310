// audit: days that exist.
//
// Pure; thread-safe.
#pragma once

#include <string_view>

namespace trichdan::audit {

bool is_day(int year, int month, int day);
// "2021-12-13"; false for dates that end early.
bool is_full_date(std::string_view iso);

}  // namespace trichdan::audit
