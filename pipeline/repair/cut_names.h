// repair: family names of which a seal took the first letters: "ê Minh Khuê" is "Lê Minh Khuê".
//
// Pure; thread-safe. Text layers are left alone. Page numbers from 1.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/repairs.h"
#include "repair/signer_repair.h"

namespace trichdan {

// The one family name of those that many have that ends with what was read of it; of one letter, no
// other may end so either. Nothing where several may be meant.
std::optional<std::string> family_name_ending(std::string_view rest, const KnownNames& names);

// Before two words of a name at least, read for certain, under an office. Put in is in doubt.
void repair_cut_names(PageReading& page, PageLayout& layout, int page_number,
                      const KnownNames& names, Repairs& repairs);

}  // namespace trichdan
