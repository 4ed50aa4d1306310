// What the first word of a line says about where paragraphs begin.
#pragma once

#include <string_view>

namespace trichdan {

// The mark of a list item or heading: "-", "+", "1.", "2)", "1.2.", "I.", "II-", "a)", "đ)", "*".
bool is_item_mark(std::string_view word);

}  // namespace trichdan
