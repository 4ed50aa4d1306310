// audit: what opens a list of parts behind a total: a bracket, "gồm", "trong đó", a colon, lines.
//
// Pure; thread-safe.
#pragma once

#include <string_view>

#include "audit/part_lists.h"

namespace trichdan::audit {

struct ListRegion {
  Opening opening = Opening::next;
  std::size_t begin = 0;
  std::size_t end = 0;  // begin: nothing opens a list
};

// Of the total whose digits begin at `total` and end at `at` of the plain text.
ListRegion opening_behind(std::string_view text, std::size_t total, std::size_t at);

}  // namespace trichdan::audit
