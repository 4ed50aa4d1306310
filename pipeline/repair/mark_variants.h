// repair: the syllables that differ from one only in their marks: a tone, a hat or horn or breve,
// the bar of đ. On bad copies these are what a reader is certain of and wrong about ("Dáng" for
// "Đảng", "thúc đấy" for "thúc đẩy"), so that its own alternatives leave them out.
//
// Pure functions; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

struct MarkVariant {
  std::string text;  // NFC, tones placed as fold_tone places them, the case of the letters kept
  int changes = 0;   // 1 or 2
};

// Of a syllable of Vietnamese, without punctuation, NFC; itself not among them. None of anything
// else.
std::vector<MarkVariant> mark_variants(std::string_view syllable);

}  // namespace trichdan
