// run: whether a document with a head of its own came with the one before it: documents of one file
// that belong together are not parted.
#pragma once

#include <string>

#include "store/store.h"

namespace trichdan {

// Why `next`, which follows `parent` in a file, may be no document of its own: `parent` names it
// (what is sent with a letter stands behind it), says that such a document is enclosed, or is the
// same document once more. Empty if nothing speaks for it. `directly`: no other enclosure stands
// between the two; one named by its type alone does not follow others. Pure; thread-safe.
std::string why_enclosed(const Understanding& parent, const Understanding& next, bool directly);

}  // namespace trichdan
