// store: what repair put right in a document, and the archive's own words it went by.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace trichdan {

// Makes the document's repairs those of this understanding. Call inside a Writing.
void replace_repairs(const Database& database, DocumentId document, const Understanding& all);

}  // namespace trichdan
