// repair: how wide a text is printed. Pure; thread-safe.
#pragma once

#include <string_view>

namespace trichdan {

// In widths of an "n", as the faces of documents have them: capitals are wide, "i" is narrow.
double width_of(std::string_view text);

}  // namespace trichdan
