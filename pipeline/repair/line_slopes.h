// repair: whether the lines of a page are parallel. On a sheet that was photographed from the side,
// or that curls, those at its head run otherwise than those at its foot, and words are lost between
// lines that a reader's confidence says nothing of.
//
// Pure; thread-safe.
#pragma once

#include "base/reading.h"

namespace trichdan {

// By how much the slope of lines (pixels down for one to the right) differs between the upper and
// the lower quarter of a page's long lines; 0 for a page that has few, or lies on its side.
double spread_of_slopes(const PageReading& page);

}  // namespace trichdan
