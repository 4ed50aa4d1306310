// Writes a name or a subject printed in capitals as a sentence would: the walk over its words. What
// the words are, HeaderNames knows.
#pragma once

#include <string>
#include <string_view>

#include "extract/header_names.h"

namespace trichdan {

std::string written_body(const HeaderNames& names, std::string_view capitals);
std::string written_sentence(const HeaderNames& names, std::string_view capitals);

}  // namespace trichdan
