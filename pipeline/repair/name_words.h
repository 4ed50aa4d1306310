// repair, internal: words as names of persons are made of.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/reading.h"

namespace trichdan {

// One capital and the rest small, and a Vietnamese syllable: "Hoàng", not "HOÀNG" and not "hoàng".
bool is_name_word(std::string_view text);

// Where the words of a name begin that a line ends with, all read with this confidence at least;
// the line's size where it ends with none.
std::size_t first_name_word(const PageReading& page, const std::vector<std::uint32_t>& words,
                            float least);

}  // namespace trichdan
