// run: names that a seal hid, once all documents are read that know them.
#pragma once

#include <atomic>

#include "extract/extractor.h"
#include "store/store.h"

namespace trichdan {

// Settles who signs for whom (store/signers.h) and understands those documents again that may have
// a name by it, or may have lost one. What `stop` cuts off is done again the next time.
void settle_signers(Store& store, const Extractor& extractor, const std::atomic<bool>& stop);

}  // namespace trichdan
