// store: the archive's tables and how an older archive becomes a present one. docs/schema.md
// describes every table and column.
#pragma once

#include <span>

#include "store/database.h"

namespace trichdan {

// One numbered step. Steps are only ever added at the end; one that was released is never changed.
struct Migration {
  const char* what;  // in a few words
  const char* sql;   // statements, run in one transaction with the steps before and after it
};

// Step i makes version i + 1 (PRAGMA user_version).
std::span<const Migration> migrations();

// "trDn": PRAGMA application_id, which tells an archive from the database of another program.
constexpr int kApplicationId = 0x7472446e;

// 0 for a new, empty database. Throws Error(database) for another program's database and for an
// archive of a later version than `steps` know.
int version_of(const Database& database, std::span<const Migration> steps = migrations());

// Brings the archive to the last of `steps`: all of them or, on any error, none. Safe where two
// processes open a new archive at the same moment.
void migrate(Database& database, std::span<const Migration> steps = migrations());

// Builds the full-text index again if the folding of text has changed since it was built.
void refresh_search_index(Database& database);

}  // namespace trichdan
