// run: the cheap tier for one document: layout, text, extract, resolve.
#pragma once

#include <vector>

#include "extract/extractor.h"
#include "store/store.h"

namespace trichdan {

// Pure; thread-safe. `pages` ascending.
Understanding understand(std::vector<Store::StoredPage> pages, const Extractor& extractor);

}  // namespace trichdan
