// repair: the beginning of a signer's name that a seal hides, by who signs for the same body in
// other documents of the archive. Put in is what one known name alone can mean; it is in doubt, so
// that the head is one to check.
//
// Pure; thread-safe. Text layers are left alone. Page numbers from 1.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/repairs.h"

namespace trichdan {

// The names of each body, as heads name it.
using KnownSigners = std::map<std::string, std::vector<std::string>, std::less<>>;

// The kind of repair, by which a document is known whose signer other documents gave it.
inline constexpr std::string_view kKnownSigner = "signer";

// Completes names whose last two words at least were read, under an office; says whether any was.
// What was read in place of the rest leaves the layout's line.
bool repair_by_known_signers(PageReading& page, PageLayout& layout, int page_number,
                             std::span<const std::string> names, Repairs& repairs);

}  // namespace trichdan
