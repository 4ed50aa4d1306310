#include "store/lock_holder.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <set>
#include <sstream>
#include <vector>

// /proc/locks is read instead of asking with fcntl(F_GETLK): for that the file would have to be
// opened, and closing it would drop every lock this process holds on it (POSIX, "close" and
// advisory locks).
namespace trichdan {
namespace {

std::set<ino_t> files_of(const std::filesystem::path& archive) {
  std::set<ino_t> inodes;
  for (const char* suffix : {"", "-shm", "-wal"}) {
    struct stat status {};
    if (::stat((archive.string() + suffix).c_str(), &status) == 0) inodes.insert(status.st_ino);
  }
  return inodes;
}

// "1: POSIX  ADVISORY  WRITE 1234 08:01:5678 120 120": the process of a write lock on one of the
// files.
pid_t writer_in(const std::string& line, const std::set<ino_t>& inodes) {
  std::istringstream fields(line);
  std::string number, family, strictness, mode, file;
  pid_t process = 0;
  fields >> number >> family >> strictness >> mode >> process >> file;
  const std::size_t colon = file.rfind(':');
  if (!fields || mode != "WRITE" || colon == std::string::npos) return 0;
  const ino_t inode = std::strtoull(file.c_str() + colon + 1, nullptr, 10);
  return inodes.contains(inode) ? process : 0;
}

std::string name_of_process(pid_t process) {
  std::ifstream file(fmt::format("/proc/{}/comm", process));
  std::string name;
  std::getline(file, name);
  return name.empty() ? "a program" : name;
}

}  // namespace

std::string lock_holder(const std::filesystem::path& archive) {
  const std::set<ino_t> inodes = files_of(archive);
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    const pid_t process = writer_in(line, inodes);
    if (process <= 0 || process == ::getpid()) continue;
    return fmt::format("{} (process {})", name_of_process(process), process);
  }
  return {};
}

}  // namespace trichdan
