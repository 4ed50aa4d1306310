// Roles of the lines of a plain text, told from their words alone: what layout tells from the page.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "layout/layout.h"

namespace trichdan {

// One role for each line, in order; no line is empty. after_blank[i]: an empty line stands before
// it. The head of a text is a header only if it
// shows the national or Party header or the number's line near its beginning.
std::vector<Role> roles_of_plain(std::span<const std::string_view> lines,
                                 const std::vector<bool>& after_blank);

}  // namespace trichdan
