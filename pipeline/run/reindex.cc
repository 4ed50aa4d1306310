#include "extract/extractor.h"
#include "run/ingest.h"
#include "run/understand.h"
#include "store/findings.h"

namespace trichdan {
namespace {

constexpr std::size_t kDocumentsACommit = 64;

bool has_readings(const DocumentRecord& document) {
  return document.state == DocumentState::done || document.state == DocumentState::partial ||
         document.state == DocumentState::reading;
}

}  // namespace

int reindex(Store& store, const Extractor& extractor,
            const std::function<void(int done, int all)>& progress, const std::atomic<bool>& stop) {
  std::vector<DocumentId> ids;
  for (const DocumentRecord& document : store.documents()) {
    if (has_readings(document)) ids.push_back(document.id);
  }
  store.begin_run(TRICHDAN_VERSION, extractor.version(), {});
  int done = 0;
  const int all = static_cast<int>(ids.size());
  for (std::size_t first = 0; first < ids.size() && !stop; first += kDocumentsACommit) {
    Store::Batch batch(store);
    const std::size_t last = std::min(ids.size(), first + kDocumentsACommit);
    for (std::size_t i = first; i < last && !stop; ++i, ++done) {
      store.save_understanding(ids[i], understand(store.readings(ids[i]), extractor));
      if (progress) progress(done + 1, all);
    }
    batch.commit();
  }
  store.settle_works(&stop);
  if (!stop) audit_across(store);
  return done;
}

}  // namespace trichdan
