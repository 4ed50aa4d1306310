// store: the archive, one SQLite file. Schema and its numbered migrations: schema.cc,
// docs/schema.md.
//
// Threads: one Store belongs to one thread. Several processes may have the same archive open: WAL
// lets readers go on beside the one writer. Durability: every function that writes outside a Batch
// has committed when it returns. Errors: trichdan::Error of kind database, database_locked (after a
// wait of 10 s) or disk_full; what was committed before stays.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/finding.h"
#include "base/error.h"
#include "base/reading.h"
#include "extract/mentions.h"
#include "layout/parts.h"
#include "repair/page_state.h"
#include "repair/repairs.h"
#include "resolve/resolve.h"
#include "text/stream.h"

namespace trichdan {

// A document's id: the first 48 bits of its content's SHA-256, so that it is the same in every
// archive and every run. Shown to people as 12 hexadecimal digits.
using DocumentId = std::int64_t;
DocumentId document_id_of(std::string_view sha256);
std::string shown(DocumentId id);

enum class DocumentState { waiting, reading, done, partial, failed };
std::string_view name_of(DocumentState state);

struct FileRecord {
  std::string path;       // absolute
  std::int64_t size = 0;  // bytes
  std::int64_t mtime_ns = 0;
  std::string sha256;
};

struct PageFailure {
  int page = 0;  // 0: the whole document
  ErrorKind kind = ErrorKind::crash;
  std::string message;
  std::string advice;
};

struct DocumentRecord {
  DocumentId id = 0;
  std::string sha256;  // of the file
  std::string path;    // the first of its file's paths in byte order
  int pages = 0;       // 0: not known yet
  DocumentState state = DocumentState::waiting;
  DocumentHeader header;
  std::vector<PageFailure> failures;
  DocumentId file = 0;            // of a part of a file (store/parts.h); 0: a whole file
  int first_page = 1;             // in the file
  std::vector<PartDoubt> doubts;  // where it may hold another document
};

// One document understood: what save_understanding writes, replacing what was there.
struct Understanding {
  DocumentText text;
  std::vector<PageReading> pages;  // for boxes; parallel to page_numbers
  std::vector<int> page_numbers;
  Mentions mentions;
  Resolution resolution;  // works of references
  std::vector<Finding> findings;
  std::vector<PageCondition> conditions;  // how far each page was read; parallel to page_numbers
  std::string audited;  // the version of the rules they were found by; empty: not audited
  std::vector<PartDoubt> doubts{};  // where it may hold another document
  Repairs repairs{};                // what was put right; ascending by page
  std::string context{};  // the version of the context they were put right by; empty: none
};

struct OpenOptions {
  bool create = true;
  bool read_only = false;
  int busy_wait_ms = 10'000;
  std::int64_t max_bytes = 0;  // 0: as large as the disk allows; tests set it to meet a full disk
};

class Store {
 public:
  explicit Store(const std::filesystem::path& path, const OpenOptions& options = {});
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  // --- files and documents
  // ------------------------------------------------------------------------- The record of a path
  // if its size and mtime are unchanged, so that it need not be hashed again.
  std::optional<FileRecord> unchanged_file(std::string_view path, std::int64_t size,
                                           std::int64_t mtime_ns) const;
  // Notes the file and its document (new, or known under other paths: then only the path is added;
  // a path that now has other content moves to that content's document).
  DocumentId add_file(const FileRecord& file);
  // Memory this connection may keep pages of the archive in; for whoever writes for long and asks
  // little. Settling works has a cache of its own.
  void limit_cache(int kilobytes);
  void set_page_count(DocumentId id, int pages);
  void fail_document(DocumentId id, const PageFailure& failure);
  // Forgets failures so that they are read again: of one document, or of all. Returns how many
  // pages and documents were freed.
  int clear_failures(std::optional<DocumentId> id = {});

  // --- readings: the expensive tier
  // --------------------------------------------------------------- `reader` is
  // Recogniser::identity() with the parameters that change the outcome. A reading is kept for ever
  // under (document content, page, reader).
  void save_page(DocumentId id, int page, std::string_view reader, const PageReading& reading);
  void fail_page(DocumentId id, std::string_view reader, const PageFailure& failure);
  // Pages with neither a reading nor a failure under this reader, ascending.
  std::vector<int> pages_to_read(DocumentId id, std::string_view reader) const;
  struct StoredPage {
    int page = 0;
    PageReading reading;
  };
  // All pages read, ascending; with several readers, the one the document was last understood with
  // or, before that, the newest.
  std::vector<StoredPage> readings(DocumentId id) const;

  // --- understanding: the cheap tier
  // -------------------------------------------------------------- Replaces streams, mentions and
  // header of the document and settles its state: done, partial (some pages failed) or failed (all
  // did). For a whole file, which is one document from then on; of several: store/parts.h.
  void save_understanding(DocumentId id, const Understanding& understanding);
  // Decides which works are cited over the whole archive, for what changed since it was last done;
  // in steps that are each kept. Cheap when nothing changed. `stop`, if given, ends it between two
  // steps.
  void settle_works(const std::atomic<bool>* stop = nullptr);
  // Versions for the runs table; every understanding saved from here on names this run.
  void begin_run(std::string_view pipeline, std::string_view patterns, std::string_view reader);

  // Groups many writes into one commit. Destroyed without commit(): rolled back.
  class Batch {
   public:
    explicit Batch(Store& store);
    ~Batch();
    void commit();

   private:
    struct Transaction;
    std::unique_ptr<Transaction> transaction_;
  };

  // --- questions
  // -----------------------------------------------------------------------------------
  std::vector<DocumentRecord> documents() const;  // by path and page
  // Also the row of a file that holds several documents, which is none itself.
  std::optional<DocumentRecord> document(DocumentId id) const;
  // By 12-digit id or a prefix of it, by path or file name (of a part: "folder.pdf, pages 4-7", or
  // the file's for all of its parts), or by own symbol; several if ambiguous.
  std::vector<DocumentRecord> find_documents(std::string_view what) const;

  struct Implementation;
  Implementation& implementation() { return *implementation_; }
  const Implementation& implementation() const { return *implementation_; }

 private:
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace trichdan
