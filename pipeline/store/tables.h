// store: the tables of a document's pages.
#pragma once

#include "store/database.h"
#include "store/store.h"

namespace trichdan {

// Makes the document's tables those of this understanding. Call inside a Writing.
void replace_tables(const Database& database, DocumentId document, const Understanding& all);

}  // namespace trichdan
