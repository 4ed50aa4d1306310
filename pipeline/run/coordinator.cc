#include "run/coordinator.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "base/digest.h"
#include "extract/extractor.h"
#include "image/prepare.h"
#include "ocr/recogniser.h"
#include "run/files.h"
#include "run/parts.h"
#include "run/signers.h"
#include "store/findings.h"

namespace trichdan {
namespace {

using std::chrono::steady_clock;
using Verdict = Outcome::Verdict;

constexpr std::chrono::milliseconds kLongestWait{100};
constexpr std::chrono::milliseconds kNoWait{0};
// What a worker breaks on may be the pages before: a page is blamed only if it breaks a fresh one
// too.
constexpr int kAttempts = 2;
// A worker killed from outside says nothing about its page, unless it keeps happening.
constexpr int kAttemptsIfKilled = 4;

int workers_wanted(int jobs) {
  if (jobs > 0) return jobs;
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

PoolOptions pool_options(const IngestOptions& options) {
  PoolOptions pool;
  pool.workers = workers_wanted(options.jobs);
  pool.deadline = std::chrono::seconds(options.page_deadline_s);
  pool.launch.program = options.program.empty() ? "/proc/self/exe" : options.program;
  pool.launch.memory_mb = options.worker_memory_mb;
  pool.setup = {options.model, options.limits, options.engine, options.second};
  return pool;
}

Failure changed() {
  return {ErrorKind::unreadable, "it changed while it was being read",
          "When it is complete, run the same command again"};
}

}  // namespace

// Everything that changes words is in here, so that a reading is found again exactly when reading
// again would give the same.
std::string reader_key(const IngestOptions& options) {
  return recogniser_identity({options.model, {}, options.engine, options.second}) + ", " +
         preparation_identity() + ", draw " + std::to_string(options.limits.render_dpi) + " dpi";
}

Coordinator::Coordinator(Store& store, const Extractor& extractor, const IngestOptions& options,
                         std::vector<std::string> files,
                         const std::function<void(const IngestProgress&)>& progress,
                         const std::atomic<bool>& stop)
    : store_(store),
      extractor_(extractor),
      context_(store),
      progress_(progress),
      stop_(stop),
      reader_(reader_key(options)),
      files_(std::move(files)),
      few_jobs_(static_cast<std::size_t>(workers_wanted(options.jobs)) * 2 + 2),
      pool_(pool_options(options)) {}

IngestSummary Coordinator::run() {
  while (!stop_) {
    take_files();
    pool_.hand_out(queue_);
    show();
    const bool more_files = next_file_ < files_.size();
    if (pool_.busy() == 0 && queue_.size() == 0 && !more_files) break;
    const bool more_jobs_now = more_files && queue_.size() < few_jobs_;
    const std::vector<Outcome> news = pool_.wait(more_jobs_now ? kNoWait : kLongestWait);
    // Workers get their next page before the last one is stored, so that they need not wait for
    // that.
    pool_.hand_out(queue_);
    for (const Outcome& outcome : news) hear(outcome);
  }
  settle_signers(store_, extractor_, stop_);
  store_.settle_works(&stop_);
  if (!stop_) audit_across(store_);
  summary_.interrupted = stop_;
  return std::move(summary_);
}

// Files are looked at only a little ahead of the workers, in slices, so that an archive of a
// million known files neither fills the memory nor keeps the workers waiting.
void Coordinator::take_files() {
  const auto until = steady_clock::now() + kLongestWait / 2;
  while (next_file_ < files_.size() && queue_.size() < few_jobs_ && !stop_ &&
         steady_clock::now() < until) {
    take_file(files_[next_file_++]);
  }
}

void Coordinator::take_file(const std::string& path) {
  const auto file = stamp_of(path);
  if (!file) {
    fail(0, path, 0, {ErrorKind::not_found, "it is no longer there", "Name files that are there"});
    return;
  }
  if (const auto known = store_.unchanged_file(path, file->size, file->mtime_ns)) {
    settle(document_id_of(known->sha256), *file);
  } else {
    look_at(*file);
  }
}

void Coordinator::look_at(const FileStamp& file) {
  looks_[file.path] = 0;
  queue_.add_look(file);
}

// The document is known by content: what is left to do for it?
void Coordinator::settle(DocumentId id, const FileStamp& file) {
  if (seen_.contains(id)) return;
  const auto document = store_.document(id);
  const bool failed_whole = document && std::ranges::any_of(document->failures, [](const auto& f) {
                              return f.page == 0;
                            });
  if (!document || (document->pages == 0 && !failed_whole)) {
    look_at(file);
    return;
  }
  seen_.insert(id);
  std::vector<int> pages;
  if (!failed_whole) pages = store_.pages_to_read(id, reader_);
  if (!pages.empty()) {
    reading_[file.path] = {id, pages.size(), {}};
    queue_.add_pages(file, pages);
    ++summary_.documents_new;
    return;
  }
  const bool left_before_understanding =
      document->state == DocumentState::waiting || document->state == DocumentState::reading;
  if (left_before_understanding && !failed_whole) finish(id);
  note_known(left_before_understanding ? *store_.document(id) : *document);
}

void Coordinator::note_known(const DocumentRecord& document) {
  ++summary_.documents_known;
  for (const PageFailure& failure : document.failures) {
    summary_.failed.emplace_back(document.path, failure);
    ++summary_.failures;
  }
}

// Only before something is written: a run that finds all as it should be leaves no trace.
void Coordinator::begin_run() {
  if (std::exchange(run_begun_, true)) return;
  store_.begin_run(TRICHDAN_VERSION, extractor_.version(), reader_);
}

void Coordinator::finish(DocumentId id) {
  if (stop_) return;  // the next run finds it read but not understood, and does it then
  begin_run();
  understand_stored(store_, id, extractor_, context_);
}

void Coordinator::hear(const Outcome& outcome) {
  const auto& failure = outcome.result.failure;
  if (failure && failure->kind == ErrorKind::model_missing) {
    throw Error(failure->kind, failure->message, failure->advice);
  }
  if (outcome.result.file_changed) {
    drop_changed(outcome.job.file);
  } else if (outcome.verdict == Verdict::untouched) {
    put_back(outcome.job);
  } else if (deserves_another_try(outcome)) {
    queue_.try_again(outcome.job);
  } else if (outcome.job.page == 0) {
    hear_of_file(outcome);
  } else {
    hear_of_page(outcome);
  }
}

void Coordinator::put_back(const Job& job) {
  if (!changed_.contains(job.file.path)) queue_.put_back(job);
}

bool Coordinator::deserves_another_try(const Outcome& outcome) {
  if (outcome.verdict == Verdict::answered || outcome.verdict == Verdict::late) return false;
  const Job& job = outcome.job;
  if (changed_.contains(job.file.path)) return false;
  int& lost = job.page == 0 ? looks_[job.file.path] : reading_.at(job.file.path).attempts[job.page];
  return ++lost < (outcome.verdict == Verdict::suspect ? kAttempts : kAttemptsIfKilled);
}

void Coordinator::hear_of_file(const Outcome& outcome) {
  const FileStamp& file = outcome.job.file;
  const Result& result = outcome.result;
  if (looks_.erase(file.path) == 0) return;  // it changed while it was looked at
  std::string sha256 = result.sha256;
  // A worker that died or hung over the file took its hash along.
  if (sha256.empty() && outcome.verdict != Verdict::answered) sha256 = sha256_of_file(file.path);
  if (sha256.empty()) {
    fail(0, file.path, 0, *result.failure);
    return;
  }
  const DocumentId id = store_.add_file({file.path, file.size, file.mtime_ns, sha256});
  if (seen_.contains(id)) return;
  if (!result.failure) {
    store_.set_page_count(id, result.pages);
    settle(id, file);
    return;
  }
  seen_.insert(id);
  fail(id, file.path, 0, *result.failure);
}

void Coordinator::hear_of_page(const Outcome& outcome) {
  const auto found = reading_.find(outcome.job.file.path);
  if (found == reading_.end()) return;  // the file changed while this page was under way
  Reading& document = found->second;
  const Result& result = outcome.result;
  begin_run();
  if (result.reading) {
    store_.save_page(document.id, outcome.job.page, reader_, *result.reading);
    ++summary_.pages_read;
  } else if (result.failure) {
    fail(document.id, outcome.job.file.path, outcome.job.page, *result.failure);
  }
  if (--document.left > 0) return;
  finish(document.id);
  reading_.erase(found);
}

// Nothing is stored about it: the next run finds another file. Jobs of it that are still out tell
// the same again, or nothing that is wanted.
void Coordinator::drop_changed(const FileStamp& file) {
  queue_.drop(file.path);
  reading_.erase(file.path);
  looks_.erase(file.path);
  if (changed_.insert(file.path).second) fail(0, file.path, 0, changed());
}

void Coordinator::fail(DocumentId id, const std::string& path, int page, const Failure& failure) {
  const PageFailure stored{page, failure.kind, failure.message, failure.advice};
  if (id != 0 && page == 0) store_.fail_document(id, stored);
  if (id != 0 && page > 0) store_.fail_page(id, reader_, stored);
  summary_.failed.emplace_back(path, stored);
  ++summary_.failures;
}

void Coordinator::show() const {
  if (!progress_) return;
  IngestProgress progress;
  progress.documents = static_cast<int>(next_file_);
  progress.pages_done = summary_.pages_read;
  for (const auto& [path, document] : reading_) {
    progress.pages_left += static_cast<int>(document.left);
  }
  progress.pages_known = next_file_ == files_.size() && looks_.empty();
  progress.failures = summary_.failures;
  progress.seconds = std::chrono::duration<double>(steady_clock::now() - start_).count();
  progress_(progress);
}

IngestSummary ingest(Store& store, const Extractor& extractor, const IngestOptions& options,
                     const std::function<void(const IngestProgress&)>& progress,
                     const std::atomic<bool>& stop) {
  // Each page is written once and asked for once: what a cache would keep is memory for nothing.
  constexpr int kCacheKilobytes = 4 * 1024;
  store.limit_cache(kCacheKilobytes);
  return Coordinator(store, extractor, options, files_of(options.paths), progress, stop).run();
}

}  // namespace trichdan
