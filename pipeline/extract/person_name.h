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

// Whether a name must begin with its family name, as it does unless it has two words and the first
// is none or also a middle or given name: "Hoàng Anh", "Trúc Giang". On paper, what stands before
// these may lie under a seal.
bool is_whole_name(std::string_view name);

}  // namespace trichdan
