// export: text inside HTML and XML. Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace trichdan {

// For text and attributes in double quotes; characters XML 1.0 cannot hold, even escaped, are left
// out.
std::string escaped(std::string_view text);

}  // namespace trichdan
