// store: where the body of a document calls its footnotes.
#pragma once

#include "store/database.h"
#include "store/store.h"

namespace trichdan {

// Makes the document's calls those of this understanding. Call inside a Writing.
void replace_note_calls(const Database& database, DocumentId document, const Understanding& all);

}  // namespace trichdan
