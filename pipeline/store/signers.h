// store: who signs for a body, as the archive's documents say by themselves: names that at least
// two of them were read to have, without the help of others. So the names do not depend on the
// order in which documents came.
//
// Threads, durability and errors as Store.
#pragma once

#include <vector>

#include "repair/known_signers.h"
#include "store/store.h"

namespace trichdan {

// As they were when they were last settled.
KnownSigners known_signers(const Store& store);

struct SignerChange {
  bool any = false;
  KnownSigners now;
  // To understand again: of bodies whose names changed, those that have no signer or one that other
  // documents gave them.
  std::vector<DocumentId> files;
};

// What the documents say now against how it was last settled.
SignerChange signer_change(const Store& store);

// Settles them: once the files are understood with these, so that what is cut off is done again.
void save_known_signers(Store& store, const KnownSigners& names);

}  // namespace trichdan
