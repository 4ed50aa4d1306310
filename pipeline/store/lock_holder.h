// store: who holds a lock on the archive.
#pragma once

#include <filesystem>
#include <string>

namespace trichdan {

// "trichdan (process 1234)", or empty where it cannot be found out: a holder on another machine, no
// /proc. The process asking is never named.
std::string lock_holder(const std::filesystem::path& archive);

}  // namespace trichdan
