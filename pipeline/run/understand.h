// run: the cheap tier: layout, text, extract, repair, resolve, audit.
#pragma once

#include <atomic>
#include <functional>
#include <vector>

#include "extract/extractor.h"
#include "layout/layout.h"
#include "store/store.h"

namespace trichdan {

// Pure; thread-safe. `pages` ascending, of one document that begins on page 1. Several documents in
// a file: run/parts.h.
Understanding understand(std::vector<Store::StoredPage> pages, const Extractor& extractor);

// A page whose syllables are repaired, and how far it was read before that.
struct LaidOutPage {
  int page = 0;
  PageReading reading;
  PageCondition condition;
  PageLayout layout;
};
LaidOutPage laid_out_page(Store::StoredPage page, bool first_page);

// What is understood of these pages as one document. Pure; thread-safe.
Understanding understood(std::vector<LaidOutPage> pages, const Extractor& extractor);

// These files again from their stored words, in commits of some documents each, and then what
// is decided over the archive: works and findings across documents. Returns how many were done
// before `stop` became true.
int understand_again(Store& store, const std::vector<DocumentId>& ids, const Extractor& extractor,
                     const std::function<void(int done, int all)>& progress,
                     const std::atomic<bool>& stop);

}  // namespace trichdan
