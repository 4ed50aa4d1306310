#include "extract/extractor.h"
#include "run/context.h"
#include "run/ingest.h"
#include "run/understand.h"
#include "store/findings.h"

namespace trichdan {
namespace {

bool has_readings(const DocumentRecord& document) {
  return document.state == DocumentState::done || document.state == DocumentState::partial ||
         document.state == DocumentState::reading;
}

}  // namespace

int reindex(Store& store, const Extractor& extractor,
            const std::function<void(int done, int all)>& progress, const std::atomic<bool>& stop) {
  std::vector<DocumentId> ids;
  for (const DocumentRecord& document : store.documents()) {
    if (!has_readings(document)) continue;
    const DocumentId file = document.file == 0 ? document.id : document.file;
    if (ids.empty() || ids.back() != file)
      ids.push_back(file);  // documents of a file come together
  }
  store.begin_run(TRICHDAN_VERSION, extractor.version(), {});
  take_context_snapshot(store);
  return understand_again(store, ids, extractor, progress, stop);
}

}  // namespace trichdan
