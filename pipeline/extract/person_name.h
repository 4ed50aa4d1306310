// Names of persons.
#pragma once

#include <string>
#include <string_view>

namespace trichdan {

// "NGUYỄN VĂN AN" as "Nguyễn Văn An"; empty if `line` is no person's name: two to six words, each
// with one capital at its beginning, or all in capitals behind a family name. A family name whose
// marks OCR changed is mended where only one can be meant, and so is one that a stroke of the pen
// gave a letter or took its first from.
std::string person_name(std::string_view line);

}  // namespace trichdan
