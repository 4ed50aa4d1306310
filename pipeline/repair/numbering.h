// repair: the numbers paragraphs begin with, put right by their series. "I." stands where "1." was
// printed: nothing in the line tells them apart, but the next number is "2.". Only a number the
// readers left in doubt is looked at, and only what they held possible is put in its place; it must
// go on with, or lead to, more of its neighbours than what was read.
//
// Pure; thread-safe.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/repairs.h"

namespace trichdan {

// "1.", "II.", "3)": a number and the sign behind it.
struct ParagraphNumber {
  bool roman = false;
  int value = 0;
  char sign = '.';  // . ) /
  bool operator==(const ParagraphNumber&) const = default;
};

// Nothing for another word, and for a Roman number written otherwise than usual.
std::optional<ParagraphNumber> paragraph_number(std::string_view word);

// Puts numbers of the document's paragraphs right and appends what it did. Pages in order, as many
// layouts and page numbers (from 1) as pages; text layers are left alone.
void repair_numbering(std::span<PageReading> pages, std::span<const PageLayout> layouts,
                      std::span<const int> page_numbers, Repairs& repairs);

}  // namespace trichdan
