// run, internal: which files of a watched folder are complete.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "run/protocol.h"

namespace trichdan {

// Time is handed in, in nanoseconds since 1970 as mtimes are.
class SettledFiles {
 public:
  explicit SettledFiles(std::int64_t rest_ns) : rest_ns_(rest_ns) {}

  // Of the files as they are now: those to be read, in the order given. A file is given once for
  // each state it comes to rest in: unwritten for the time of rest, or seen unchanged for as long
  // where the writer sets dates of its own.
  std::vector<std::string> update(const std::vector<FileStamp>& files, std::int64_t now_ns);

 private:
  struct Seen {
    FileStamp stamp;
    std::int64_t since_ns = 0;
    bool given = false;
  };
  std::int64_t rest_ns_;
  std::map<std::string, Seen> seen_;
};

}  // namespace trichdan
