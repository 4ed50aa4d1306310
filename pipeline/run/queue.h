// run, internal: jobs that wait for a worker.
#pragma once

#include <list>
#include <optional>
#include <string>
#include <vector>

#include "run/protocol.h"

namespace trichdan {

// Pages of several documents at once, so that many small documents fill the workers as one large
// one does. Memory: a document costs one number for each page of it that waits.
class JobQueue {
 public:
  void add_look(const FileStamp& file);
  // `pages` ascending, not empty.
  void add_pages(const FileStamp& file, const std::vector<int>& pages);
  // A job that was handed out and not begun: before all others.
  void put_back(Job job);
  // A job that a worker died of: for a worker that has done nothing else, to see whose fault it
  // was.
  void try_again(Job job);
  // Takes what waits of a file away, because it has changed.
  void drop(const std::string& path);

  // The next job for a worker that worked on `path` last: a page of the same file if one waits,
  // since it is open there; else of the file the fewest workers were sent to.
  std::optional<Job> next(const std::string& path);
  std::size_t size() const { return size_; }

 private:
  struct Waiting {
    FileStamp file;
    std::vector<int> pages;  // descending: taken from the back
    int visits = 0;          // workers sent here
  };
  std::list<Waiting>::iterator best_for(const std::string& path);
  std::optional<Job> page_for(const std::string& path);

  std::list<Job> again_;
  std::list<Job> first_;  // looks at files, and jobs that came back
  std::list<Waiting> documents_;
  std::size_t size_ = 0;
};

}  // namespace trichdan
