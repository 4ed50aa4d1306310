// run: the cheap tier: layout, text, extract, repair, resolve, audit.
#pragma once

#include <atomic>
#include <functional>
#include <vector>

#include "extract/extractor.h"
#include "store/store.h"

namespace trichdan {

// Pure; thread-safe. `pages` ascending.
Understanding understand(std::vector<Store::StoredPage> pages, const Extractor& extractor);

// These documents again from their stored words, in commits of some documents each, and then what
// is decided over the archive: works and findings across documents. Returns how many were done
// before `stop` became true.
int understand_again(Store& store, const std::vector<DocumentId>& ids, const Extractor& extractor,
                     const std::function<void(int done, int all)>& progress,
                     const std::atomic<bool>& stop);

}  // namespace trichdan
