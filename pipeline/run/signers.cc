#include "run/signers.h"

#include "run/context.h"
#include "run/parts.h"
#include "store/signers.h"

namespace trichdan {

void settle_signers(Store& store, const Extractor& extractor, const std::atomic<bool>& stop) {
  const SignerChange change = signer_change(store);
  if (!change.any || stop) return;
  StoredContext context(store);
  context.know_signers(change.now);
  Store::Batch batch(store);
  for (const DocumentId file : change.files) {
    if (stop) return;
    understand_stored(store, file, extractor, context);
  }
  save_known_signers(store, change.now);
  batch.commit();
}

}  // namespace trichdan
