// run, internal: names and offices that a rubber stamp printed in red.
#pragma once

#include "base/reading.h"

namespace trichdan {

// Adds the lines of `red`, a reading of a page's red ink alone, that are text: at least two words,
// read with confidence, in the lower part of the page, where offices and names are stamped under
// signatures, and where nothing else was read. What a seal or a stamp of receipt says is left out.
// Boxes of both are in pixels of one image.
void add_stamped_lines(PageReading& page, const PageReading& red);

}  // namespace trichdan
