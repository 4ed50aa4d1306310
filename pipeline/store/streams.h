// store: a document's streams and their rows in the full-text index.
#pragma once

#include "store/database.h"
#include "store/store.h"

namespace trichdan {

// Makes the document's streams these. A stream whose text is the same as before keeps its place in
// the index, which is most of the cost. Call inside a Writing, with no mention row left.
void replace_streams(const Database& database, DocumentId document, const DocumentText& text);

}  // namespace trichdan
