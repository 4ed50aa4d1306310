// Rules of a page as its file draws them: thin strokes and areas, often one for each side of each
// cell of a table. Pure function.
#pragma once

#include <span>
#include <vector>

#include "base/reading.h"
#include "source/pdf_core.h"

namespace trichdan {

// Pieces that continue each other as one rule; boxes in pixels at `scale` pixels a point. As on
// scans, rules across of at least a fourteenth of the page's width and upright ones of at least a
// fortieth of its height, top to bottom.
std::vector<Mark> drawn_rules(const PageContent& page, double scale);

}  // namespace trichdan
