// store: what SQLite reports, as errors an archivist can act on.
#pragma once

#include <filesystem>
#include <string>

#include "base/error.h"

namespace trichdan {

// `code` may be an extended result code of SQLite; `system_error` is errno of the failed call, or
// 0.
Error database_error(const std::filesystem::path& archive, int code, int system_error,
                     const std::string& message);

}  // namespace trichdan
