// export: the findings of documents as one page to print or to mail.
#pragma once

#include <ostream>
#include <vector>

#include "store/queries.h"

namespace trichdan {

// Self-contained: style and pictures are in it. Dismissed findings are left out; documents without
// findings are counted only. Draws pages of the documents' files, one document at a time.
void write_findings_page(const Store& store, const std::vector<DocumentRecord>& documents,
                         std::ostream& out);

}  // namespace trichdan
