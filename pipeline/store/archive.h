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
    "coalesce((SELECT min(f.path) FROM files f WHERE f.document = d.id), d.former_path)";

// The id of a stream's row, which the full-text index shares: 48 bits of document, 15 of ordinal.
constexpr int kStreamsPerDocument = 32'768;
constexpr std::int64_t stream_row(DocumentId document, int ordinal) {
  return document * kStreamsPerDocument + ordinal;
}

// One page as the document was last understood, or nothing.
std::optional<PageReading> reading_of(const Store& store, DocumentId document, int page);

State state_from(std::string_view name);
DocumentState document_state_from(std::string_view name);

// What symbols are looked up by: the key of resolve/key.h without marks and case.
std::string symbol_fold(std::string_view symbol);

}  // namespace trichdan
