// ocr/lines, internal: how tall the usual letter of a page is.
#pragma once

#include <vector>

#include "ocr/lines/components.h"

namespace trichdan::lines {

// Of letters without ascender or descender, in pixels; 0 where nothing can be a letter.
int x_height_of(const std::vector<Component>& components);

}  // namespace trichdan::lines
