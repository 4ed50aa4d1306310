#include "store/archive.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "resolve/key.h"
#include "store/schema.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;

constexpr int kCacheKilobytes = 32 * 1024;
constexpr std::int64_t kLargestIdleLog = 64 << 20;  // bytes the write-ahead log is cut back to

Error no_archive(const fs::path& path) {
  Error error(ErrorKind::database, "there is no archive of this name",
              fmt::format("Make it with: trichdan ingest FOLDER --db {}", path.string()));
  return error.at(path.string());
}

// A folder that may not be written (a disc, a snapshot) cannot hold the log's index that readers
// share; nobody can be writing there either, so the file may be taken as unchanging.
bool unchanging(const fs::path& path, const OpenOptions& options) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  return options.read_only && ::access(folder.c_str(), W_OK) != 0 &&
         !fs::exists(path.string() + "-wal");
}

Database connect(const fs::path& path, const OpenOptions& options) {
  std::error_code ignored;
  if ((options.read_only || !options.create) && !fs::exists(path, ignored)) throw no_archive(path);
  int flags = SQLITE_OPEN_READWRITE | (options.create ? SQLITE_OPEN_CREATE : 0);
  if (options.read_only) flags = SQLITE_OPEN_READONLY;
  return {path, flags, options.busy_wait_ms, unchanging(path, options)};
}

// The change to WAL needs the file for a moment alone, and SQLite does not wait for that by itself.
void use_write_ahead_log(const Database& database, int wait_ms) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + std::chrono::milliseconds(wait_ms);
  for (;;) {
    try {
      database.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::database_locked || Clock::now() >= deadline) throw;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
  }
}

// synchronous=NORMAL: a commit is one write to the log, without waiting for the disk. The log is in
// the system's hands from then on, so a process killed at any moment loses nothing it has
// committed. Only a power failure can take the last commits, never the archive's consistency; those
// pages are then read again by the next ingest.
void set_up(const Database& database, const OpenOptions& options) {
  if (!options.read_only) use_write_ahead_log(database, options.busy_wait_ms);
  database.exec("PRAGMA synchronous = NORMAL");
  database.exec("PRAGMA foreign_keys = ON");
  // Debian's SQLite overwrites deleted rows with zeros; replacing an understanding deletes a lot,
  // and nothing in it is secret from a reader of the archive.
  database.exec("PRAGMA secure_delete = OFF");
  database.exec(fmt::format("PRAGMA cache_size = -{}", kCacheKilobytes));
  database.exec(fmt::format("PRAGMA journal_size_limit = {}", kLargestIdleLog));
  if (options.max_bytes > 0) {
    const std::int64_t page = database.integer("PRAGMA page_size");
    database.exec(fmt::format("PRAGMA max_page_count = {}", options.max_bytes / page));
  }
}

void bring_up_to_date(Database& database, bool read_only) {
  const auto latest = static_cast<int>(migrations().size());
  if (version_of(database) == latest) {
    if (!read_only) refresh_search_index(database);
    return;
  }
  if (read_only) {
    throw Error(
        ErrorKind::database, "the archive was written by an older trichdan",
        fmt::format("Bring it up to date with: trichdan reindex --db {}", database.path().string()))
        .at(database.path().string());
  }
  migrate(database);
  refresh_search_index(database);
}

std::unique_ptr<Store::Implementation> opened(const fs::path& path, const OpenOptions& options) {
  auto implementation = std::make_unique<Store::Implementation>(
      Store::Implementation{connect(path, options), {}, {}});
  Database& database = implementation->database;
  version_of(database);  // refuses what is no archive before anything is changed in it
  set_up(database, options);
  bring_up_to_date(database, options.read_only);
  return implementation;
}

}  // namespace

Store::Store(const fs::path& path, const OpenOptions& options)
    : implementation_(opened(path, options)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store::Batch::Batch(Store& store)
    : transaction_(new Transaction{BatchState(store.implementation().database)}) {}
Store::Batch::~Batch() = default;
void Store::Batch::commit() {
  transaction_->state.commit();
}

void Store::limit_cache(int kilobytes) {
  implementation_->database.exec(fmt::format("PRAGMA cache_size = -{}", kilobytes));
}

void Store::begin_run(std::string_view pipeline, std::string_view patterns,
                      std::string_view reader) {
  Database& database = implementation_->database;
  Writing writing(database);
  database
      .query(
          "INSERT INTO runs(started, pipeline, patterns, reader) "
          "VALUES(strftime('%Y-%m-%dT%H:%M:%SZ'), ?1, ?2, ?3)")
      .with(pipeline, patterns, reader)
      .run();
  const std::int64_t run = database.integer("SELECT last_insert_rowid()");
  writing.commit();
  implementation_->run = run;
  implementation_->reader = reader;
}

State state_from(std::string_view name) {
  for (const State state : {State::sure, State::check, State::unreadable}) {
    if (name_of(state) == name) return state;
  }
  return State::check;
}

std::string symbol_fold(std::string_view symbol) {
  return fold_search(symbol_key(symbol));
}

}  // namespace trichdan
