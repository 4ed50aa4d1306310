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

// The name in a line of a signature, where seals and pens leave letters and figures before and
// behind it: "ĐNQ5 Trần Văn An" is "Trần Văn An", if what follows begins with a family name and
// what is left out is no name.
struct SignedName {
  std::string name;     // empty: none
  bool mended = false;  // not all of the line, or not as it was read: to be looked at
};
SignedName signed_name(std::string_view line);

// Whether it is one of the table, as it is spelled.
bool is_family_name(std::string_view word);

// Whether a name must begin with its family name, as it does unless it has two words and the first
// is none or also a middle or given name: "Hoàng Anh", "Trúc Giang". On paper, what stands before
// these may lie under a seal.
bool is_whole_name(std::string_view name);

}  // namespace trichdan
