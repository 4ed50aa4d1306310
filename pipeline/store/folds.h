// store: the folds of text/unicode.h as functions of SQL, which the full-text index is built with.
#pragma once

#include <string>

struct sqlite3;

namespace trichdan {

// Makes fold_search(TEXT) and fold_tone(TEXT) known to a connection. NULL gives NULL.
void register_folds(sqlite3* connection);

// A digest of what both folds do to every Vietnamese letter: an index built under another digest
// must be built again, because rows could no longer be taken out of it.
std::string fingerprint_of_folds();

}  // namespace trichdan
