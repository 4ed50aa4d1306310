// run: the cheap tier: layout, text, extract, repair, resolve, audit.
#pragma once

#include <atomic>
#include <functional>
#include <vector>

#include "extract/extractor.h"
#include "repair/context.h"
#include "store/store.h"

namespace trichdan {

// Steps of repair; measured one by one (docs/benchmarks.md).
struct RepairSteps {
  bool syllables = true;
  bool second_reading = true;
  bool context = true;
  bool references = true;
};

// Pure; thread-safe. `pages` ascending. Without `context`, words are not weighed by their
// neighbours.
Understanding understand(std::vector<Store::StoredPage> pages, const Extractor& extractor,
                         const ContextModels& context = {}, const RepairSteps& steps = {});

// These documents again from their stored words, in commits of some documents each, and then what
// is decided over the archive: works and findings across documents. Returns how many were done
// before `stop` became true.
int understand_again(Store& store, const std::vector<DocumentId>& ids, const Extractor& extractor,
                     const std::function<void(int done, int all)>& progress,
                     const std::atomic<bool>& stop);

}  // namespace trichdan
