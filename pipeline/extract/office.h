// The office (chức vụ) above a signature, from lines that pens and seals cross.
//
// Pure functions; thread-safe.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace trichdan {

struct Office {
  std::string text;  // "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"; empty if no line is of an office
  // A letter or word was put in that nobody read, one left out that may be print, or the post is
  // missing.
  bool mended = false;
};

// `lines` in capitals, top to bottom. What is no word of an office is left out: letters and figures
// that pens leave, the words in the middle of a seal. Posts misread in a letter are mended, and so
// is what follows from the other lines: a deputy's post under the head's says that the head is
// signed for (KT.), and of two lines with one post the second is the deputy's (Nghị định
// 30/2020/NĐ-CP, appendix I, II.7).
Office read_office(std::span<const std::string> lines);

// Whether a line in capitals names a post, some letters misread or lost.
bool names_post(std::string_view line);

// Whether the word says for whom or how an office is held: "KT.", "TL.", "Q.", its Q as a nought
// too.
bool is_office_sign(std::string_view word);

}  // namespace trichdan
