// SHA-256, the identity of files, models and pattern sets.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace trichdan {

// 64 lower-case hexadecimal digits.
std::string sha256_of(std::string_view bytes);
// Reads the file in pieces; memory is flat. Throws Error(not_found), Error(unreadable).
std::string sha256_of_file(const std::filesystem::path& path);

}  // namespace trichdan
