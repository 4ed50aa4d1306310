#include "run/signers.h"

#include "run/context.h"
#include "run/understand.h"
#include "store/signers.h"

namespace trichdan {

void settle_signers(Store& store, const Extractor& extractor, const std::atomic<bool>& stop) {
  const SignerChange change = signer_change(store);
  if (!change.any || stop) return;
  StoredContext context(store);
  context.know_signers(change.now);
  understand_files(store, change.files, extractor, context, {}, stop);
  if (!stop) save_known_signers(store, change.now);
}

}  // namespace trichdan
