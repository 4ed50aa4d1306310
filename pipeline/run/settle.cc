#include "run/settle.h"

#include <utility>

namespace trichdan {

std::vector<std::string> SettledFiles::update(const std::vector<FileStamp>& files,
                                              std::int64_t now_ns) {
  std::vector<std::string> settled;
  std::map<std::string, Seen> now;  // without the files that are gone
  for (const FileStamp& file : files) {
    const auto before = seen_.find(file.path);
    const bool same = before != seen_.end() && before->second.stamp == file;
    Seen seen = same ? before->second : Seen{file, now_ns, false};
    const bool rests = now_ns - file.mtime_ns >= rest_ns_ || now_ns - seen.since_ns >= rest_ns_;
    if (rests && !seen.given) {
      seen.given = true;
      settled.push_back(file.path);
    }
    now.emplace(file.path, std::move(seen));
  }
  seen_ = std::move(now);
  return settled;
}

}  // namespace trichdan
