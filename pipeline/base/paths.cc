#include "base/paths.h"

#include <cstdlib>

#include "base/error.h"

namespace trichdan {

namespace fs = std::filesystem;

fs::path data_folder() {
  if (const char* set = std::getenv("TRICHDAN_DATA"); set != nullptr && *set != '\0') return set;
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  for (fs::path folder = program.parent_path(); !folder.empty(); folder = folder.parent_path()) {
    for (const fs::path& candidate : {folder, folder / "share" / "trichdan"}) {
      if (fs::is_directory(candidate / "patterns", ignored)) return candidate;
    }
    if (folder == folder.root_path()) break;
  }
  throw Error(ErrorKind::not_found, "the folder with patterns/ and models/ was not found",
              "Set TRICHDAN_DATA to the folder that holds them");
}

}  // namespace trichdan
