// run, internal: one ingest from its files to its summary.
#pragma once

#include <map>
#include <set>

#include "run/context.h"
#include "run/ingest.h"
#include "run/pool.h"
#include "run/queue.h"

namespace trichdan {

class Coordinator {
 public:
  // `files`: absolute paths, instead of options.paths. Throws Error(model_missing).
  Coordinator(Store& store, const Extractor& extractor, const IngestOptions& options,
              std::vector<std::string> files,
              const std::function<void(const IngestProgress&)>& progress,
              const std::atomic<bool>& stop);

  IngestSummary run();

 private:
  // A document some of whose pages are to be read in this run.
  struct Reading {
    DocumentId id = 0;
    std::size_t left = 0;         // pages not yet read or failed
    std::map<int, int> attempts;  // page -> workers lost on it
  };

  void take_files();
  void take_file(const std::string& path);
  void look_at(const FileStamp& file);
  void settle(DocumentId id, const FileStamp& file);
  void begin_run();
  void finish(DocumentId id);
  void note_known(const DocumentRecord& document);

  void hear(const Outcome& outcome);
  void hear_of_file(const Outcome& outcome);
  void hear_of_page(const Outcome& outcome);
  void drop_changed(const FileStamp& file);
  void put_back(const Job& job);
  bool deserves_another_try(const Outcome& outcome);
  void fail(DocumentId id, const std::string& path, int page, const Failure& failure);
  void show() const;

  Store& store_;
  const Extractor& extractor_;
  StoredContext context_;
  const std::function<void(const IngestProgress&)>& progress_;
  const std::atomic<bool>& stop_;
  std::string reader_;
  std::vector<std::string> files_;
  std::size_t next_file_ = 0;
  std::size_t few_jobs_ = 0;  // below this, another file is taken
  JobQueue queue_;
  Pool pool_;
  std::map<std::string, Reading> reading_;  // by path
  std::map<std::string, int> looks_;        // files being looked at -> workers lost on them
  std::set<std::string> changed_;           // files that were not the same any more
  std::set<DocumentId> seen_;               // the same content under two paths is read once
  bool run_begun_ = false;
  IngestSummary summary_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace trichdan
