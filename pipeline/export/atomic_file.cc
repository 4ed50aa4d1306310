#include "export/atomic_file.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/error.h"

namespace trichdan {
namespace {

[[noreturn]] void fail(const std::string& where, int error) {
  const bool full = error == ENOSPC || error == EDQUOT;
  const std::string reason =
      error == 0 ? "the system gives no reason" : std::generic_category().message(error);
  throw Error(full ? ErrorKind::disk_full : ErrorKind::unreadable,
              "the export cannot be written: " + reason,
              full ? "Make room or choose another folder with --out, then export again."
                   : "Choose a folder you may write to with --out.")
      .at(where);
}

}  // namespace

void check_written(const std::ostream& out, const std::string& where) {
  if (!out) fail(where, errno);
}

AtomicFile::AtomicFile(std::filesystem::path path) : path_(std::move(path)), partial_(path_) {
  partial_ += ".part-" + std::to_string(::getpid());
  errno = 0;
  stream_.open(partial_, std::ios::binary | std::ios::trunc);
  check_written(stream_, path_.string());
}

AtomicFile::~AtomicFile() {
  if (partial_.empty()) return;
  stream_.close();
  std::error_code ignored;
  std::filesystem::remove(partial_, ignored);
}

void AtomicFile::commit() {
  check_written(stream_, path_.string());
  errno = 0;
  stream_.close();
  check_written(stream_, path_.string());
  std::error_code error;
  std::filesystem::rename(partial_, path_, error);
  if (error) fail(path_.string(), error.value());
  partial_.clear();
}

}  // namespace trichdan
