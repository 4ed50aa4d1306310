// How far a page's tables fall to the right: what short lines in cells do not tell, rules do.
// Pure; thread-safe.
#pragma once

#include <optional>

#include "base/reading.h"

namespace trichdan {

// dy/dx, by the ends of upright rules along long rules across; nothing where fewer than two of
// those have upright ones far enough apart. `reach`: pixels that rules which meet may end apart.
std::optional<double> skew_by_rules(const PageReading& page, int reach);

}  // namespace trichdan
