// A file that is read as a whole.
#pragma once

#include <filesystem>
#include <string>

namespace trichdan {

// Throws Error(not_found, unreadable, empty), the last with this advice.
std::string content_of(const std::filesystem::path& path, const char* advice);

}  // namespace trichdan
