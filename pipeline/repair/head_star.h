// repair: the star between the issuing body of a Party document and its number (Hướng dẫn
// 36-HD/VPTW), read as another sign: "+", "x" and "." are as small.
//
// Pure; thread-safe. Text layers and pages that lie on their side are left alone. Page numbers from
// 1.
#pragma once

#include "base/reading.h"
#include "repair/repairs.h"

namespace trichdan {

// A sign by itself, under the middle of a line of capitals and above "Số", on a page with the
// Party's header: it is the star. At most one.
void repair_head_star(PageReading& page, int page_number, Repairs& repairs);

}  // namespace trichdan
