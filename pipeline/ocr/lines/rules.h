// ocr/lines, internal: rules, frames of tables and black borders, taken out of the ink.
#pragma once

#include "ocr/lines/ink.h"

namespace trichdan::lines {

// Whether anything is longer than letters are.
bool has_rules(const std::vector<Component>& components, int x_height);

// Makes paper of rules in `from`, a copy of `ink`; they go into `page.upright` and `page.across`.
void clear_rules(PageInk& page, Pix& ink, Pix& from);

// What frames and rules leave when they are taken out: slivers that no letter is.
bool is_sliver(const PageInk& page, const Component& component);

}  // namespace trichdan::lines
