// What the characters of a text layer tell about it: whether it is Vietnamese in Unicode,
// Vietnamese in an encoding of before Unicode (TCVN 5712:1993, VNI), or no text at all. Pure
// functions.
#pragma once

#include <string_view>

namespace trichdan {

// Counts over a text; add() one word after another.
struct Letters {
  int characters = 0;  // without spaces
  int letters = 0;
  int vietnamese = 0;  // letters with any mark that Vietnamese has
  int unicode_only =
      0;  // letters that no Western code page has: ă đ ơ ư and all from U+1EA0 to U+1EF9
  int unmapped = 0;   // U+FFFD, private use, control characters
  int tcvn3 = 0;      // signs such as µ ¸ ¶ inside words, where TCVN3 fonts keep à á ả
  int vni = 0;        // letters such as ø û ï after a vowel, where VNI fonts keep tones
  int words = 0;      // with at least two letters
  int odd_words = 0;  // that can be neither words nor symbols: no vowel, or signs among the letters

  void add(std::string_view word);

  bool has_unmapped_glyphs() const;
  bool looks_tcvn3() const;
  bool looks_vni() const;
  bool looks_garbled() const;
  bool lacks_vietnamese_marks() const;

 private:
  unsigned vni_kinds_ = 0;  // one bit for each of the letters counted in `vni`
};

// Font names as PDF has them, with or without the six letters of a subset ("ABCDEF+.VnTime").
bool is_tcvn3_font(std::string_view name);  // .VnTime, .VnArialH, VnTimeItalic
bool is_vni_font(std::string_view name);    // VNI-Times, VNI-Helve

}  // namespace trichdan
