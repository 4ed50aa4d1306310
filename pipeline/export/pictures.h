// export: pictures of pages with what was seen on them, for people to look at.
#pragma once

#include <filesystem>
#include <vector>

#include "store/queries.h"

namespace trichdan {

// One PNG a page in a folder that is made, "NAME-p003.png" (export_names). Lines are laid out
// again from the stored words; mentions, tables and states are those of the archive. Pages that
// were not read are drawn too, and say so. Draws in this process, one page at a time.
//
// Returns what could not be drawn, each with the next thing to try: a file that is missing, has
// changed or does not open, or a page of it; the others are written. Throws Error(disk_full),
// Error(unreadable) where the folder cannot be written to.
std::vector<Error> export_pictures(const Store& store, const std::vector<DocumentRecord>& documents,
                                   const std::filesystem::path& folder);

}  // namespace trichdan
