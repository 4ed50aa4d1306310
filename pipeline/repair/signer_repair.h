// repair: the family name of a signer that lies under a seal. What the networks saw of it, with the
// seal's ring and without (PageReading::traces), is asked how probable each family name is before
// the words that were read for certain. It is put in where one is clearly more probable than all
// others and not much less than what was seen; what it is put in for is in doubt, so that the head
// is one to check.
//
// Pure; thread-safe.
#pragma once

#include <span>
#include <string>

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/repairs.h"

namespace trichdan {

// `family_names` as they are spelled. What was read in place of a name leaves the layout's line.
void repair_signers(PageReading& page, PageLayout& layout, int page_number,
                    std::span<const std::string> family_names, Repairs& repairs);

}  // namespace trichdan
