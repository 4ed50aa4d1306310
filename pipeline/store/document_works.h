// store: the works one document cites, as its own text tells them apart.
#pragma once

#include "store/database.h"
#include "store/row_set.h"
#include "store/store.h"

namespace trichdan {

// The key of `resolution.works[index]` in document_works; 0 is the document itself.
constexpr int document_work_of(int index) {
  return index + 1;
}

// Puts the rows of document_works and notes which groups must be decided again. Call inside a
// Writing, before the document's own row changes. What is returned is to be dropped when no mention
// names the rows that go any longer.
RowSet put_document_works(const Database& database, DocumentId document,
                          const Resolution& resolution, const DocumentHeader& header);

// What works are looked up by: the symbol without marks and case, or "=" and a name without them.
std::string group_key_of(const Work& work);

}  // namespace trichdan
