// Runs the built program as a user would, for tests of the command line.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace trichdan::test {

struct Outcome {
  int code = -1;  // exit code; 128 + signal if a signal ended it
  std::string out;
  std::string err;
};

// `input` is given on standard input. Nothing is a terminal.
Outcome run_program(const std::vector<std::string>& arguments, const std::string& input = {});

// A folder of this test's own, removed with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void write_file(const std::filesystem::path& path, const std::string& bytes);
std::string read_file(const std::filesystem::path& path);
// A file of the repository's corpus/.
std::filesystem::path corpus(const std::string& name);

}  // namespace trichdan::test
