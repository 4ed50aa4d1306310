// The end of a plain text: recipients and signature, told from the words alone.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "layout/layout.h"

namespace trichdan {

// Marks the first end of a document among the lines from `begin` on, which may stand far above the
// end of the text: what follows it was sent with it. Lines that are neither stay as they are.
void mark_end(std::span<const std::string_view> lines, std::size_t begin, std::vector<Role>& roles);

// "Nơi nhận:" alone, or with what stands in the other column behind it: then where that begins; 0
// for every other line.
std::size_t behind_recipients_head(std::string_view line);

}  // namespace trichdan
