// run: a file's pages to its documents, each understood by itself: layout/parts.h says where a
// document may begin, what the documents say of each other decides.
#pragma once

#include <vector>

#include "extract/extractor.h"
#include "layout/parts.h"
#include "run/context.h"
#include "store/parts.h"
#include "store/store.h"

namespace trichdan {

// A file of one document has one part, of all its pages. `pages`: those read, ascending; the file
// has pages 1 to `page_count`. Pure; thread-safe.
UnderstoodFile understand_file(std::vector<Store::StoredPage> pages, int page_count,
                               const Extractor& extractor, const ContextModels& context = {});

// Understands a file of the archive again from its stored words and saves what it holds. A file
// some of whose pages are still to be read is one document until they are.
void understand_stored(Store& store, DocumentId file, const Extractor& extractor,
                       const StoredContext& context);

}  // namespace trichdan
