// repair: years that cannot be: "giai đoạn 2026 - 2830", "tháng 10 năm 209". Behind "năm", and
// behind a year and a dash, stands a year of 1900 to 2100, and one that ends a span is later than
// the one that begins it, by fifty years at most. Replaced by what another reading or the
// reader's own alternatives have there, if only one of them can be a year.
//
// Pure; thread-safe. Text layers are left alone. Page numbers from 1.
#pragma once

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/repairs.h"

namespace trichdan {

void repair_years(PageReading& page, const PageLayout& layout, int page_number, Repairs& repairs);

}  // namespace trichdan
