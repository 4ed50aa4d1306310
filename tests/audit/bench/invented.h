// Reports made up for planting mistakes in: sentences and tables whose arithmetic holds, of the
// shapes reports have, with numbers from a seed.
#pragma once

#include <cstdint>
#include <vector>

#include "text/stream.h"

namespace trichdan {

std::vector<DocumentText> invented_reports(std::uint32_t seed, int count);

}  // namespace trichdan
