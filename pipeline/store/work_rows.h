// store: the rows of works, read in one place.
//
// Threads: as Store.
#pragma once

#include <string>

#include "store/database.h"
#include "store/queries.h"

namespace trichdan {

// "SELECT ... FROM works w ", for work_row.
extern const char* const kSelectWorks;

WorkRow work_row(const Database& database, const Query& row);
// The work of this id; empty where there is none.
WorkRow work_row(const Database& database, const std::string& id);

}  // namespace trichdan
