// What the header block at the top of a page is worth as the beginning of a document.
#pragma once

#include "base/reading.h"
#include "layout/page_signs.h"

namespace trichdan {

// Cheap for a page without one: the columns are told apart only where words of the national or
// Party header stand at the top.
HeadKind head_of(const PageReading& page);

}  // namespace trichdan
