// store: a document's streams and their rows in the full-text index.
#pragma once

#include "store/database.h"
#include "store/store.h"

namespace trichdan {

// Makes the document's streams these, but for those there are no longer: a stream that is as before
// is not written, and one whose text is keeps its place in the index, which is most of the cost.
// Call inside a Writing.
void put_streams(const Database& database, DocumentId document, const DocumentText& text);
// Removes those from `count` on; when no mention names them any longer.
void drop_streams(const Database& database, DocumentId document, std::size_t count);

}  // namespace trichdan
