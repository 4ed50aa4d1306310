#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/error.h"
#include "source/image_file.h"
#include "source/pdf_file.h"
#include "source/quiet.h"
#include "source/sniff.h"
#include "source/source.h"

namespace trichdan {

namespace fs = std::filesystem;

namespace {

std::string head_of(const fs::path& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    if (errno == ENOENT) {
      throw Error(ErrorKind::not_found, "there is no such file", "Check the name and the folder");
    }
    throw Error(ErrorKind::unreadable,
                fmt::format("the system refuses to open it: {}", std::strerror(errno)),
                "Give yourself the right to read it (chmod u+r), or copy it to a folder of yours");
  }
  std::string head(kSniffBytes, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  if (file.bad()) {
    throw Error(ErrorKind::unreadable, "reading it failed", "Check the disk or the network share");
  }
  if (head.empty())
    throw Error(ErrorKind::empty, "the file is empty (0 bytes)", "Copy or scan it again");
  return head;
}

std::unique_ptr<Document> open_known(const fs::path& path, const SourceLimits& limits) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    throw Error(ErrorKind::unsupported, "this is a folder, not a file",
                "Name the files in it, or give the folder to 'trichdan ingest'");
  }
  const std::string head = head_of(path);
  const FileKind kind = sniff(head);
  if (kind == FileKind::unknown) {
    throw Error(ErrorKind::unsupported, fmt::format("by its content this is {}", looks_like(head)),
                "Files that can be read: PDF, TIFF, PNG, JPEG, WebP and JPEG 2000");
  }
  return kind == FileKind::pdf ? open_pdf_file(path, limits) : open_image_file(path, kind, limits);
}

}  // namespace

std::unique_ptr<Document> open_document(const fs::path& path, const SourceLimits& limits) {
  silence_libraries();
  try {
    return open_known(path, limits);
  } catch (Error& error) {
    throw error.at(path.string());
  }
}

bool has_document_ending(const fs::path& path) {
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return std::tolower(c); });
  constexpr std::array<std::string_view, 12> kEndings{".pdf", ".tif",  ".tiff", ".png",
                                                      ".jpg", ".jpeg", ".jpe",  ".webp",
                                                      ".jp2", ".j2k",  ".jpf",  ".jpx"};
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

}  // namespace trichdan
