#include "run/audit.h"

#include <algorithm>
#include <vector>

#include "run/understand.h"
#include "store/findings.h"

namespace trichdan {

std::string audit_version(const Extractor& extractor) {
  return std::string(TRICHDAN_VERSION) + " " + extractor.version();
}

int bring_audit_up_to_date(Store& store, const Extractor& extractor,
                           const std::function<void(int done, int all)>& progress,
                           const std::atomic<bool>& stop) {
  constexpr std::size_t kDocumentsACommit = 64;
  const std::vector<DocumentId> ids = unaudited(store, audit_version(extractor));
  if (!ids.empty()) store.begin_run(TRICHDAN_VERSION, extractor.version(), {});
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
