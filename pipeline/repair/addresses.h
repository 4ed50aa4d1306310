// repair: the "@" of an address, which readers of print hardly know and take for a bracket:
// "vanthu(gmail.com" for "vanthu@gmail.com".
//
// Pure; thread-safe. Text layers are left alone. Page numbers from 1.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/reading.h"
#include "repair/repairs.h"

namespace trichdan {

// The word with its "@"; `other`: what the second reader read. A bracket before a domain is the
// sign where that reader saw it, or where nothing closes the bracket. Nothing where it may be a
// bracket.
std::optional<std::string> with_at_sign(std::string_view word, std::string_view other);

void repair_addresses(PageReading& page, int page_number, Repairs& repairs);

}  // namespace trichdan
