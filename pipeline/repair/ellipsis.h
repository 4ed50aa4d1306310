// repair: "..", which nobody prints, read for the dots of "…", one of which was lost.
//
// Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/reading.h"
#include "repair/repairs.h"

namespace trichdan {

// "phát…;" of "phát..;". Nothing where no two dots stand alone behind a letter or a bracket.
std::optional<std::string> with_ellipsis(std::string_view word);

// Page number from 1. Text layers are left alone.
void repair_ellipses(PageReading& page, int page_number, Repairs& repairs);

}  // namespace trichdan
