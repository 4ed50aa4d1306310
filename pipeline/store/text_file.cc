#include "store/text_file.h"

#include <fstream>
#include <iterator>

#include "base/error.h"

namespace trichdan {

std::string content_of(const std::filesystem::path& path, const char* advice) {
  if (!std::filesystem::exists(path)) {
    throw Error(ErrorKind::not_found, "there is no such file", "Check the spelling")
        .at(path.string());
  }
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path)) {
    throw Error(ErrorKind::unreadable, "it cannot be read", "Give the path of a file")
        .at(path.string());
  }
  std::string content{std::istreambuf_iterator<char>(file), {}};
  if (content.empty()) throw Error(ErrorKind::empty, "it is empty", advice).at(path.string());
  return content;
}

}  // namespace trichdan
