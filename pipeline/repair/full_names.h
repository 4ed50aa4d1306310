// repair: names of persons as a document prints them: "PCN Phạm Mạnh Toàn," names who signs below.
//
// Pure; thread-safe.
#pragma once

#include <set>
#include <span>
#include <string>

#include "base/reading.h"

namespace trichdan {

// Adds those of three or four words, all read for certain, that begin with a family name (`family`,
// as spelled).
void add_full_names(const PageReading& page, std::span<const std::string> family,
                    std::set<std::string>& names);

}  // namespace trichdan
