// run: the cheap tier: layout, text, extract, repair, resolve, audit.
#pragma once

#include <atomic>
#include <functional>
#include <vector>

#include "extract/extractor.h"
#include "layout/layout.h"
#include "repair/context.h"
#include "repair/repairs.h"
#include "run/context.h"
#include "store/store.h"

namespace trichdan {

// Steps of repair; measured one by one (docs/benchmarks.md).
struct RepairSteps {
  bool syllables = true;
  bool second_reading = true;
  bool context = true;
  bool numbering = true;
  bool signers = true;
  bool references = true;
};

// Pure; thread-safe. `pages` ascending, of one document that begins on page 1. Several documents in
// a file: run/parts.h. Without `context`, words are not weighed by their neighbours.
Understanding understand(std::vector<Store::StoredPage> pages, const Extractor& extractor,
                         const ContextModels& context = {}, const RepairSteps& steps = {});

// A page whose syllables are repaired, and how far it was read before that.
struct LaidOutPage {
  int page = 0;
  PageReading reading;
  PageCondition condition;
  PageLayout layout;
  Repairs repairs;  // of syllables
};
LaidOutPage laid_out_page(Store::StoredPage page, bool first_page, const RepairSteps& steps = {});

// What is understood of these pages as one document. Pure; thread-safe.
Understanding understood(std::vector<LaidOutPage> pages, const Extractor& extractor,
                         const ContextModels& context = {}, const RepairSteps& steps = {});

// These files again from their stored words, in commits of some documents each. Returns how many
// were done before `stop` became true.
int understand_files(Store& store, const std::vector<DocumentId>& ids, const Extractor& extractor,
                     const StoredContext& context,
                     const std::function<void(int done, int all)>& progress,
                     const std::atomic<bool>& stop);

// The same, and then what is decided over the archive: who signs for whom, works, and findings
// across documents.
int understand_again(Store& store, const std::vector<DocumentId>& ids, const Extractor& extractor,
                     const std::function<void(int done, int all)>& progress,
                     const std::atomic<bool>& stop);

}  // namespace trichdan
