// Where the program's own data lies: patterns/ and models/.
#pragma once

#include <filesystem>

namespace trichdan {

// The folder that holds patterns/ and models/: $TRICHDAN_DATA if set; else the first that has
// patterns/ among the folders above the program file and ../share/trichdan beside it. Throws
// Error(not_found).
std::filesystem::path data_folder();

}  // namespace trichdan
