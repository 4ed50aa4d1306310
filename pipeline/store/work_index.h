// store: which works the citations of all documents name, decided again for the groups that
// changed.
//
// A group is all that is cited under one symbol. Its works depend on its citations alone, never on
// the order in which documents came: adding, replacing or dropping a document marks the groups it
// cites, and settling rebuilds those from document_works. A symbol that OCR may have garbled
// ("15-NQ/FU", state check) belongs to the group of the one well-read symbol of the same type,
// number and date that resembles it.
#pragma once

#include <atomic>
#include <cstddef>

#include "store/database.h"

namespace trichdan {

// Decides up to `most` of the groups that are marked, in one change; fewer if `stop` says so.
// Returns how many; 0: none is left.
std::size_t settle_some_groups(Database& database, std::size_t most,
                               const std::atomic<bool>* stop = nullptr);

}  // namespace trichdan
