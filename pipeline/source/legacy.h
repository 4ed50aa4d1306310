// Text of before Unicode, by the font it is set in: TCVN3 (.VnTime and its kind, whose fonts with a
// name in H hold capitals) and VNI (a letter and its mark as two characters). Such a font says of
// its characters that they are Western; what they look like is what stands here.
//
// Pure functions. Source: TCVN 5712:1993 (the set VN3), and VNI's table of Windows fonts.
#pragma once

#include <string>
#include <string_view>

namespace trichdan {

enum class LegacyEncoding {
  none,
  tcvn3,
  tcvn3_capitals,  // small letters are drawn as capitals
  vni,
};

// By the name of the font as PDF has it: "AARIQC+.VnTimeH,Bold".
LegacyEncoding legacy_encoding_of(std::string_view font);

// UTF-8 of the characters as the PDF gives them, read as Windows-1252, to what is printed, in NFC.
// Characters that the encoding does not have stay as they are.
std::string from_legacy(std::string_view text, LegacyEncoding encoding);

}  // namespace trichdan
