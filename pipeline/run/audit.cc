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
  const std::vector<DocumentId> ids = unaudited(store, audit_version(extractor));
  if (!ids.empty()) store.begin_run(TRICHDAN_VERSION, extractor.version(), {});
  return understand_again(store, ids, extractor, progress, stop);
}

}  // namespace trichdan
