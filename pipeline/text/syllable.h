// text: which letter sequences can be a Vietnamese syllable. Every word of Vietnamese is written
// as syllables, each an onset, a rime and a tone, so that most misreadings cannot exist: "tôt" has
// a stop final without the sharp or heavy tone that it needs, "thưc" likewise, "nghicn" has no
// rime.
//
// Pure functions; thread-safe. Source: the orthography of the school grammar (Quyết định số 240/QĐ
// of 5/3/1984); spellings of names from minority languages (Đắk Lắk, Kon Tum) are not Vietnamese
// syllables and are the caller's to spare.
#pragma once

#include <string_view>

namespace trichdan {

// NFC, any case, letters only; the tone mark may stand on either vowel (hoà, hòa). Numbers,
// abbreviations and foreign words are no syllables.
bool is_vietnamese_syllable(std::string_view word);

}  // namespace trichdan
