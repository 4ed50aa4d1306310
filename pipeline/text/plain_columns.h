// The two columns of a document's head where a plain text has both on one line.
#pragma once

#include <string_view>
#include <vector>

namespace trichdan {

// The columns of one line near the beginning of a text, left to right: parted at tabs and wide
// blanks, and before the national header, the motto, or place and date behind a body's name or
// number ("SỞ Y TẾ Độc lập - Tự do - Hạnh phúc"). Views into `line`, trimmed, none empty. `line` is
// normalised.
std::vector<std::string_view> columns_of(std::string_view line);

}  // namespace trichdan
