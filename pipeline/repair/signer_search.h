// repair: what stands before the words of a name, or of an office, that were read for certain.
// Internal to signer_repair.cc.
//
// Pure; thread-safe.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/reading.h"
#include "repair/signer_repair.h"

namespace trichdan {

std::size_t letters_in(std::string_view text);

// "Nguyễn", "Nguyễn Văn", or of an office, whose `rest` is in capitals, "PHÓ". `room`: for how many
// letters there is place, a space among them. Empty if nothing or several may be meant.
std::string what_stands_before(std::span<const LineTrace> traces, const std::string& rest,
                               double room, const KnownNames& names);

}  // namespace trichdan
