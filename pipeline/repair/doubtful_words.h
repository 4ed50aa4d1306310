// repair: references and figures in which a word with figures was so hardly read that even two
// readers who agree are no witness: both err where the print itself is gone. "59/2003/QH13" was
// printed 55/2003/QH13. And percentages of three figures above 200 without a comma: "962%" was
// printed 96,2%, and a comma that is lost is lost to both readers.
//
// Pure; thread-safe.
#pragma once

#include <span>

#include "base/reading.h"
#include "extract/mentions.h"
#include "text/stream.h"

namespace trichdan {

// `mentions` of `text`, which was built from `pages`; page i is page_numbers[i]. What was sure and
// is in doubt becomes `check`.
void doubt_hardly_read(Mentions& mentions, const DocumentText& text,
                       std::span<const PageReading> pages, std::span<const int> page_numbers);

}  // namespace trichdan
