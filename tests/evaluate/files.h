// Files for the tests of evaluate.
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

namespace trichdan {

// Writes a file, with the folders it needs, and gives its path.
inline std::filesystem::path write(const std::filesystem::path& file, std::string_view text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

}  // namespace trichdan
