// run, internal: which files the user means.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace trichdan {

// Absolute paths in byte order, each once. A file that is named is taken whatever its name; of a
// folder (and the folders in it) only files with a document's ending, hidden ones left out. Folders
// in it that cannot be entered are passed over. Throws Error(not_found), Error(unreadable) for a
// path that is named.
std::vector<std::string> files_of(const std::vector<std::filesystem::path>& paths);

}  // namespace trichdan
