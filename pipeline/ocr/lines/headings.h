// ocr/lines, internal: text so much larger than the rest of the page that its letters pass for
// pictures there: titles of covers, large headings.
#pragma once

#include <optional>

#include "ocr/lines/ink.h"

namespace trichdan::lines {

// Takes rows of letters taller than a page's usual letters may be out of `page`, with their marks,
// into ink of their own: the same image and runs, another x-height. Nothing where there are none.
std::optional<PageInk> take_headings(PageInk& page);

}  // namespace trichdan::lines
