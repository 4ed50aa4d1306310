// A file that appears under its name only when it is complete.
#pragma once

#include <filesystem>
#include <fstream>

namespace trichdan {

// Written beside its place under a name of this process, and removed again unless commit() is
// reached.
class AtomicFile {
 public:
  // Throws Error(unreadable) where the folder cannot be written to.
  explicit AtomicFile(std::filesystem::path path);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  std::ostream& stream() { return stream_; }
  // Closes the file and gives it its name. Throws Error(disk_full), Error(unreadable).
  void commit();

 private:
  std::filesystem::path path_;
  std::filesystem::path partial_;
  std::ofstream stream_;
};

// Throws Error(disk_full) or Error(unreadable) if a write to `out` failed; `where` is what people
// call it.
void check_written(const std::ostream& out, const std::string& where);

}  // namespace trichdan
