// The issuing body (cơ quan ban hành) from the left column of a document's head.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace trichdan {

// A name printed in capitals as it is written in a sentence: "SỞ Y TẾ TỈNH KIÊN GIANG" as "Sở Y tế
// tỉnh Kiên Giang". `place` is the place of the date line, a name to be known even without "tỉnh"
// before it.
std::string body_name(std::string_view capitals, std::string_view place);

// The lines above the number, top to bottom: the body itself is the last one named, the bodies
// above it say whose it is. "UBND TỈNH KIÊN GIANG", "SỞ Y TẾ" give "Sở Y tế tỉnh Kiên Giang".
std::string issuer_of(std::span<const std::string> lines, std::string_view place);

// Without the quotes, dots and dashes at its ends that specks are read as.
std::string without_marks_around(std::string_view line);

}  // namespace trichdan
