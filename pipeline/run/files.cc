#include "run/files.h"

#include <algorithm>

#include "base/error.h"
#include "source/source.h"

namespace trichdan {

namespace fs = std::filesystem;

namespace {

bool is_hidden(const fs::path& path) {
  return path.filename().native().starts_with('.');
}

void walk(const fs::path& folder, std::vector<std::string>& files) {
  std::error_code error;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  if (error) {
    throw Error(ErrorKind::unreadable, "the folder cannot be opened: " + error.message(),
                "Check its permissions")
        .at(folder.string());
  }
  for (; at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (is_hidden(at->path())) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file(error) && has_document_ending(at->path())) {
      files.push_back(at->path().string());
    }
  }
}

}  // namespace

std::vector<std::string> files_of(const std::vector<fs::path>& paths) {
  std::vector<std::string> files;
  for (const fs::path& path : paths) {
    const fs::path absolute = fs::absolute(path).lexically_normal();
    std::error_code error;
    if (fs::is_directory(absolute, error)) {
      walk(absolute, files);
    } else if (fs::exists(absolute, error)) {
      files.push_back(absolute.string());
    } else {
      throw Error(ErrorKind::not_found, "there is no such file or folder", "Check the spelling")
          .at(path.string());
    }
  }
  std::ranges::sort(files);
  const auto repeated = std::ranges::unique(files);
  files.erase(repeated.begin(), repeated.end());
  return files;
}

}  // namespace trichdan
