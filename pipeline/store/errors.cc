#include "store/errors.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>

#include "store/lock_holder.h"

namespace trichdan {
namespace {

constexpr int kPrimaryMask = 0xff;  // the low byte of an extended code is the primary one

bool out_of_space(int code, int system_error) {
  const int primary = code & kPrimaryMask;
  return primary == SQLITE_FULL ||
         (primary == SQLITE_IOERR && (system_error == ENOSPC || system_error == EDQUOT));
}

Error locked(const std::filesystem::path& archive) {
  const std::string holder = lock_holder(archive);
  return {ErrorKind::database_locked,
          "the archive is being written by " + (holder.empty() ? "another program" : holder),
          "Wait until it has finished, or close it, and run the same command again"};
}

Error of_code(const std::filesystem::path& archive, int code, int system_error,
              const std::string& message) {
  if (out_of_space(code, system_error)) {
    return {ErrorKind::disk_full, "there is no room left for the archive",
            "Free some space on its disk and run the same command again; what was stored is kept"};
  }
  switch (code & kPrimaryMask) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return locked(archive);
    case SQLITE_NOTADB:
      return {ErrorKind::database, "it is not an archive: not a SQLite database at all",
              "Give the archive's file with --db"};
    case SQLITE_CORRUPT:
      return {ErrorKind::database, fmt::format("the archive is damaged ({})", message),
              "Restore it from a copy, or save what can be read with `sqlite3 FILE .recover`"};
    case SQLITE_READONLY:
      return {ErrorKind::database, "the archive may not be written",
              "Check the permissions of the file and of its folder"};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {ErrorKind::database, "the archive cannot be opened",
              "Check that its folder exists and that you may write in it"};
    case SQLITE_IOERR:
      return {ErrorKind::database,
              fmt::format("reading or writing the archive failed ({})", message),
              "Check the disk or the network share it lies on"};
    default:
      return {ErrorKind::database, fmt::format("the archive refused an operation ({})", message),
              "Please report this with the command that led to it"};
  }
}

}  // namespace

Error database_error(const std::filesystem::path& archive, int code, int system_error,
                     const std::string& message) {
  Error error = of_code(archive, code, system_error, message);
  error.at(archive.string());
  return error;
}

}  // namespace trichdan
