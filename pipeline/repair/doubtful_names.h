// repair: citations by name whose number was hardly read. "lần thứ XII" may have been printed XIII:
// the strokes of Roman numbers run together, and two readers lose the same one. What a reader was
// so uncertain of is to check.
//
// Pure; thread-safe.
#pragma once

#include "extract/mentions.h"
#include "text/stream.h"

namespace trichdan {

void doubt_names(Mentions& mentions, const DocumentText& text);

}  // namespace trichdan
