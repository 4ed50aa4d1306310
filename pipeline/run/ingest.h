// run: the main job. A coordinator (this process) hands out pages to worker processes and writes
// what comes back; a worker never touches the archive.
//
// Work is handed out by page. A worker that dies, hangs beyond the deadline or exceeds its memory
// costs its page, which is stored as a failure with file, page and reason, and is replaced.
// Everything finished is committed before the next page is waited for, so a kill at any moment
// loses only pages in flight, and the same command again goes on from there.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/default_model.h"
#include "base/error.h"
#include "ocr/recogniser.h"
#include "source/source.h"
#include "store/store.h"

namespace trichdan {

struct IngestOptions {
  std::vector<std::filesystem::path> paths;  // files and folders; folders are walked, in byte order
  int jobs = 0;                              // worker processes; 0: one a core
  std::string model = kDefaultModel;
  OcrEngine engine = OcrEngine::own;
  std::string second = kSecondModel;  // RecogniserOptions::second_model; empty: none
  int page_deadline_s = 120;
  int worker_memory_mb = 2048;    // address space of one worker
  std::filesystem::path program;  // what to execute as a worker; empty: this program
  SourceLimits limits;
};

struct IngestProgress {
  int documents = 0;         // in this run
  int pages_done = 0;        // read in this run
  int pages_left = 0;        // known to be unread
  bool pages_known = false;  // every document of the run has been opened
  int failures = 0;
  double seconds = 0;  // since the start
};

struct IngestSummary {
  int documents_new = 0;    // read in this run
  int documents_known = 0;  // were complete in the archive before
  int pages_read = 0;
  int failures = 0;  // pages and documents, named in `failed`
  bool interrupted = false;
  std::vector<std::pair<std::string, PageFailure>> failed;  // (path, failure)
};

// Runs until everything is read or `stop` becomes true (checked at least every 100 ms); then
// workers are killed and what came back is kept. Throws Error only where nothing can work:
// database, model missing, paths that do not exist.
IngestSummary ingest(Store& store, const class Extractor& extractor, const IngestOptions& options,
                     const std::function<void(const IngestProgress&)>& progress,
                     const std::atomic<bool>& stop);

// Ingests, then again whatever is new or changed in the same paths, until `stop`. A file that is
// being copied is read when it has rested for a few seconds. The summary is of all that was done.
IngestSummary watch(Store& store, const class Extractor& extractor, const IngestOptions& options,
                    const std::function<void(const IngestProgress&)>& progress,
                    const std::atomic<bool>& stop);

// The key readings are stored under: who reads, with what options. Throws Error(model_missing).
std::string reader_key(const IngestOptions& options);

// Understanding again over stored words; nothing is read. Returns the number of documents.
int reindex(Store& store, const class Extractor& extractor,
            const std::function<void(int done, int all)>& progress, const std::atomic<bool>& stop);

// The body of a worker process, started with a socket as descriptor 0: takes jobs and answers them
// there until it ends. Returns its exit code.
int worker_main(int argc, char** argv);

}  // namespace trichdan
