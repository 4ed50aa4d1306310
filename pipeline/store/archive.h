// store: what a Store is made of; shared by the files that implement it.
#pragma once

#include <optional>
#include <string>

#include "store/database.h"
#include "store/store.h"

namespace trichdan {

struct Store::Implementation {
  Database database;
  std::optional<std::int64_t> run;  // the runs row of begin_run
  std::string reader;               // the reader of begin_run
};

struct Store::Batch::Transaction {
  BatchState state;
};

// The path a document is shown by, as an SQL expression over "documents d".
constexpr const char* kShownPath =
    "coalesce((SELECT min(f.path) FROM files f WHERE f.document = coalesce(d.file, d.id)), "
    "(SELECT c.former_path FROM documents c WHERE c.id = coalesce(d.file, d.id)))";
// Beside it: what tells a part's pages, for shown_name.
constexpr const char* kShownPages = "d.file IS NOT NULL, d.first_page, d.pages";

// "folder.pdf, pages 4-7", "folder.pdf, page 4"; the path alone of a whole file.
std::string shown_name(const std::string& path, bool part, int first_page, int pages);

// The id of a stream's row, which the full-text index shares: 48 bits of document, 15 of ordinal.
constexpr int kStreamsPerDocument = 32'768;
constexpr std::int64_t stream_row(DocumentId document, int ordinal) {
  return document * kStreamsPerDocument + ordinal;
}

// The file a document is a part of, or the document itself.
DocumentId file_of(const Database& database, DocumentId document);

// One page as the document was last understood, or nothing.
std::optional<PageReading> reading_of(const Store& store, DocumentId document, int page);

// Inside a Writing: replaces what was understood of one row of `documents`, and nothing else.
void write_understanding(const Store::Implementation& archive, DocumentId id,
                         const Understanding& understanding);
// Inside a Writing: removes the documents of a file but those kept.
void drop_parts(const Store::Implementation& archive, DocumentId file,
                const std::vector<DocumentId>& kept = {});

State state_from(std::string_view name);
DocumentState document_state_from(std::string_view name);

// What symbols are looked up by: the key of resolve/key.h without marks and case.
std::string symbol_fold(std::string_view symbol);

}  // namespace trichdan
