// The archive's tables as they came to be, step by step.
#include <array>

#include "store/schema.h"

namespace trichdan {
namespace {

constexpr const char* kTables = R"sql(
CREATE TABLE runs(
  id INTEGER PRIMARY KEY, started TEXT NOT NULL,
  pipeline TEXT NOT NULL, patterns TEXT NOT NULL, reader TEXT NOT NULL) STRICT;

CREATE TABLE documents(
  id INTEGER PRIMARY KEY,  -- the first 48 bits of sha256
  sha256 TEXT NOT NULL UNIQUE,
  former_path TEXT NOT NULL DEFAULT '',  -- the last path of a document whose files have all changed
  pages INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'waiting',
  type TEXT NOT NULL DEFAULT '', number TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '', symbol_key TEXT NOT NULL DEFAULT '',
  symbol_fold TEXT NOT NULL DEFAULT '', issuer TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '', date TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '', signer TEXT NOT NULL DEFAULT '',
  parent TEXT NOT NULL DEFAULT '', signer_title TEXT NOT NULL DEFAULT '',
  recipients TEXT NOT NULL DEFAULT '[]',  -- JSON: ["Như trên;", ...]
  header_state TEXT NOT NULL DEFAULT 'sure',
  reader TEXT NOT NULL DEFAULT '',  -- whose readings it was last understood from
  run INTEGER REFERENCES runs(id)) STRICT;
CREATE INDEX documents_symbol ON documents(symbol_fold);

CREATE TABLE files(
  path TEXT PRIMARY KEY, name TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents(id),
  size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX files_document ON files(document, path);
CREATE INDEX files_name ON files(name);

CREATE TABLE readings(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents(id), page INTEGER NOT NULL, reader TEXT NOT NULL,
  kind TEXT NOT NULL, reason TEXT NOT NULL, model TEXT NOT NULL,
  width INTEGER NOT NULL, height INTEGER NOT NULL, dpi INTEGER NOT NULL,
  mean_confidence REAL NOT NULL, seconds REAL NOT NULL,
  word_count INTEGER NOT NULL, words BLOB NOT NULL,
  run INTEGER REFERENCES runs(id),
  UNIQUE(document, page, reader)) STRICT;

-- Each page as it was last understood: the reading of the document's reader or else the newest.
CREATE VIEW pages AS
  SELECT r.document, r.page, r.reader, r.kind, r.reason, r.model, r.width, r.height, r.dpi,
         r.mean_confidence, r.seconds, r.word_count
  FROM readings r JOIN documents d ON d.id = r.document
  WHERE r.id = coalesce(
    (SELECT s.id FROM readings s WHERE s.document = r.document AND s.page = r.page
     AND s.reader = d.reader),
    (SELECT max(s.id) FROM readings s WHERE s.document = r.document AND s.page = r.page));

CREATE TABLE failures(
  document INTEGER NOT NULL REFERENCES documents(id),
  page INTEGER NOT NULL,  -- 0: the whole document
  reader TEXT NOT NULL, kind TEXT NOT NULL, message TEXT NOT NULL, advice TEXT NOT NULL,
  run INTEGER REFERENCES runs(id),
  PRIMARY KEY(document, page, reader)) STRICT, WITHOUT ROWID;

CREATE TABLE streams(
  id INTEGER PRIMARY KEY CHECK(id = document * 32768 + ordinal),
  document INTEGER NOT NULL REFERENCES documents(id), ordinal INTEGER NOT NULL,
  name TEXT NOT NULL, text TEXT NOT NULL,
  page_starts TEXT NOT NULL,  -- [[byte, page], ...]
  origins BLOB NOT NULL,      -- store/pack.h
  UNIQUE(document, ordinal)) STRICT;

-- The works a document cites, as its own text tells them apart; ordinal 0 is the document itself.
CREATE TABLE document_works(
  document INTEGER NOT NULL REFERENCES documents(id), ordinal INTEGER NOT NULL,
  group_key TEXT NOT NULL,  -- what works are looked up by: symbol_fold, or "=" and a folded name
  type TEXT NOT NULL, type_key TEXT NOT NULL, symbol TEXT NOT NULL, symbol_key TEXT NOT NULL,
  number TEXT NOT NULL, year TEXT NOT NULL, date TEXT NOT NULL,
  issuer TEXT NOT NULL, subject TEXT NOT NULL, name TEXT NOT NULL,
  central INTEGER NOT NULL, doubtful INTEGER NOT NULL, citations INTEGER NOT NULL,
  work TEXT,  -- of works; NULL: open, or not decided yet
  PRIMARY KEY(document, ordinal)) STRICT, WITHOUT ROWID;
CREATE INDEX document_works_group ON document_works(group_key);
CREATE INDEX document_works_work ON document_works(work);
CREATE INDEX document_works_date ON document_works(number, date);

-- Rebuilt group by group from document_works (store/work_index.cc): nothing is added up over time.
CREATE TABLE works(
  id TEXT PRIMARY KEY, group_key TEXT NOT NULL,
  type TEXT NOT NULL, number TEXT NOT NULL, symbol TEXT NOT NULL, year TEXT NOT NULL,
  date TEXT NOT NULL, issuer TEXT NOT NULL, subject TEXT NOT NULL, name TEXT NOT NULL,
  citations INTEGER NOT NULL, citing_documents INTEGER NOT NULL,
  held INTEGER NOT NULL  -- documents of the archive that are this work
  ) STRICT, WITHOUT ROWID;
CREATE INDEX works_group ON works(group_key);
CREATE INDEX works_cited ON works(citations DESC, citing_documents DESC, symbol, id);
CREATE INDEX works_missing ON works(citations DESC, citing_documents DESC, symbol, id) WHERE held = 0;
CREATE INDEX works_date ON works(number, date);

-- Groups whose works must be decided again; spread: the groups they touch are marked already.
CREATE TABLE unsettled_groups(
  group_key TEXT PRIMARY KEY, spread INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE INDEX unsettled_groups_new ON unsettled_groups(spread) WHERE spread = 0;

CREATE TABLE "references"(
  document INTEGER NOT NULL, ordinal INTEGER NOT NULL, stream INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, page INTEGER NOT NULL, boxes TEXT NOT NULL,
  text TEXT NOT NULL, state TEXT NOT NULL,
  type TEXT NOT NULL, number TEXT NOT NULL, symbol TEXT NOT NULL, symbol_read TEXT NOT NULL,
  symbol_key TEXT NOT NULL, symbol_fold TEXT NOT NULL,
  year TEXT NOT NULL, date TEXT NOT NULL, issuer TEXT NOT NULL, issuer_from TEXT NOT NULL,
  subject TEXT NOT NULL, article TEXT NOT NULL, clause TEXT NOT NULL, point TEXT NOT NULL,
  document_work INTEGER,  -- ordinal in document_works; NULL: which one is not clear
  PRIMARY KEY(document, ordinal),
  FOREIGN KEY(document, document_work) REFERENCES document_works(document, ordinal),
  FOREIGN KEY(document, stream) REFERENCES streams(document, ordinal)) STRICT, WITHOUT ROWID;
CREATE INDEX references_symbol ON "references"(symbol_fold, symbol_key);

-- What a cited document does to another, by ordinals of references; citing NULL: the document itself.
CREATE TABLE relations(
  document INTEGER NOT NULL, cited INTEGER NOT NULL, citing INTEGER, kind TEXT NOT NULL,
  FOREIGN KEY(document, cited) REFERENCES "references"(document, ordinal),
  FOREIGN KEY(document, citing) REFERENCES "references"(document, ordinal)) STRICT;
CREATE INDEX relations_cited ON relations(document, cited, citing);

CREATE TABLE named_references(
  document INTEGER NOT NULL, ordinal INTEGER NOT NULL, stream INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, page INTEGER NOT NULL, boxes TEXT NOT NULL,
  text TEXT NOT NULL, state TEXT NOT NULL,
  PRIMARY KEY(document, ordinal),
  FOREIGN KEY(document, stream) REFERENCES streams(document, ordinal)) STRICT, WITHOUT ROWID;

-- References with the work each is decided to name.
CREATE VIEW citations AS
  SELECT m.*, w.work FROM "references" m
  LEFT JOIN document_works w ON w.document = m.document AND w.ordinal = m.document_work;

-- The works a name stands for: "Nghị quyết Trung ương 4 (khóa XI, XII)" has two.
CREATE TABLE named_works(
  document INTEGER NOT NULL, ordinal INTEGER NOT NULL, position INTEGER NOT NULL,
  document_work INTEGER NOT NULL,
  PRIMARY KEY(document, ordinal, position),
  FOREIGN KEY(document, ordinal) REFERENCES named_references(document, ordinal),
  FOREIGN KEY(document, document_work) REFERENCES document_works(document, ordinal))
  STRICT, WITHOUT ROWID;

CREATE TABLE figures(
  document INTEGER NOT NULL, ordinal INTEGER NOT NULL, stream INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, page INTEGER NOT NULL, boxes TEXT NOT NULL,
  text TEXT NOT NULL, state TEXT NOT NULL,
  kind TEXT NOT NULL, value TEXT NOT NULL, numerator TEXT NOT NULL, denominator TEXT NOT NULL,
  unit TEXT NOT NULL, bound TEXT NOT NULL, verdict TEXT NOT NULL, subject_unit TEXT NOT NULL,
  change TEXT NOT NULL, period TEXT NOT NULL, table_row TEXT NOT NULL, table_column TEXT NOT NULL,
  PRIMARY KEY(document, ordinal),
  FOREIGN KEY(document, stream) REFERENCES streams(document, ordinal)) STRICT, WITHOUT ROWID;

CREATE TABLE unit_mentions(
  document INTEGER NOT NULL, ordinal INTEGER NOT NULL, stream INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, page INTEGER NOT NULL, boxes TEXT NOT NULL,
  text TEXT NOT NULL, name TEXT NOT NULL,
  unit TEXT NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL,
  PRIMARY KEY(document, ordinal),
  FOREIGN KEY(document, stream) REFERENCES streams(document, ordinal)) STRICT, WITHOUT ROWID;
CREATE INDEX unit_mentions_name ON unit_mentions(name, document);
)sql";

// The index keeps no text of its own: FTS5 takes it from the view when it is built again or
// checked. Rows are put in and taken out by store/streams.cc. Two columns: `folded` finds "Điện
// Biên" by "dien bien", `marked` ranks what is printed as it was typed before the rest.
constexpr const char* kSearch = R"sql(
CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE VIEW stream_folds AS
  SELECT id, fold_search(text) AS folded, fold_tone(text) AS marked FROM streams;
CREATE VIRTUAL TABLE stream_search USING fts5(
  folded, marked, content='stream_folds', content_rowid='id',
  tokenize='unicode61 remove_diacritics 0');
)sql";

// Imported places (store/gazetteer.h), in the order of their file.
constexpr const char* kPlaces = R"sql(
CREATE TABLE places(
  age TEXT NOT NULL, ordinal INTEGER NOT NULL, level TEXT NOT NULL, name TEXT NOT NULL,
  fold TEXT NOT NULL,  -- the name in small letters without marks
  parent TEXT NOT NULL, province TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL,
  PRIMARY KEY(age, ordinal)) STRICT, WITHOUT ROWID;
CREATE INDEX places_fold ON places(fold);
)sql";

// Tables as the layout found them, a row for each cell that has words; what became of the communes
// of the old age; an index by which works are looked up by name; and indexes by which deciding a
// group's works reads no row it has no use for.
constexpr const char* kPageTables = R"sql(
CREATE TABLE tables(
  document INTEGER NOT NULL REFERENCES documents(id), ordinal INTEGER NOT NULL,
  page INTEGER NOT NULL, row_count INTEGER NOT NULL, column_count INTEGER NOT NULL,
  boxes TEXT NOT NULL,  -- one box around all cells
  PRIMARY KEY(document, ordinal)) STRICT, WITHOUT ROWID;
CREATE TABLE table_cells(
  document INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  table_row INTEGER NOT NULL, table_column INTEGER NOT NULL,
  text TEXT NOT NULL, boxes TEXT NOT NULL,
  PRIMARY KEY(document, ordinal, table_row, table_column),
  FOREIGN KEY(document, ordinal) REFERENCES tables(document, ordinal)) STRICT, WITHOUT ROWID;
CREATE TABLE place_successors(
  ordinal INTEGER PRIMARY KEY, fold TEXT NOT NULL, place TEXT NOT NULL, parent TEXT NOT NULL,
  province TEXT NOT NULL, new_level TEXT NOT NULL, new_name TEXT NOT NULL,
  new_province TEXT NOT NULL) STRICT;
CREATE INDEX place_successors_fold ON place_successors(fold);
CREATE INDEX works_named ON works(name) WHERE name <> '';
DROP INDEX document_works_group;
CREATE INDEX document_works_group ON document_works(group_key, number, date, doubtful);
CREATE INDEX document_works_doubtful ON document_works(number, date) WHERE doubtful;
)sql";

// Where the body calls its footnotes; the notes themselves are streams.
constexpr const char* kNoteCalls = R"sql(
CREATE TABLE note_calls(
  document INTEGER NOT NULL REFERENCES documents(id), ordinal INTEGER NOT NULL,
  stream TEXT NOT NULL, position INTEGER NOT NULL, note INTEGER, page INTEGER NOT NULL,
  boxes TEXT NOT NULL,
  PRIMARY KEY(document, ordinal)) STRICT, WITHOUT ROWID;
)sql";

// What the audit found. Findings are replaced with the understanding of their document; what a
// person decided about one is kept under its id, which is made of what it says (store/findings.h).
constexpr const char* kFindings = R"sql(
ALTER TABLE documents ADD COLUMN audited TEXT NOT NULL DEFAULT '';
CREATE TABLE findings(
  document INTEGER NOT NULL REFERENCES documents(id),
  scope TEXT NOT NULL,  -- document, or archive: found by comparing documents
  ordinal INTEGER NOT NULL, id TEXT NOT NULL,
  rule TEXT NOT NULL, severity TEXT NOT NULL, kind TEXT NOT NULL,
  explanation TEXT NOT NULL, arithmetic TEXT NOT NULL, repaired TEXT NOT NULL,
  evidence TEXT NOT NULL,  -- JSON: [{"document", "page", "stream", "text", "boxes"}, ...]
  PRIMARY KEY(document, scope, ordinal)) STRICT, WITHOUT ROWID;
CREATE INDEX findings_id ON findings(id);
CREATE INDEX findings_rule ON findings(rule);
CREATE TABLE verdicts(
  id TEXT PRIMARY KEY, verdict TEXT NOT NULL CHECK(verdict IN ('confirmed', 'dismissed')),
  decided TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX document_works_central ON document_works(group_key, date) WHERE central AND year <> '';
)sql";

// How far each page was read; replaced with the understanding of its document.
constexpr const char* kPageStates = R"sql(
CREATE TABLE page_states(
  document INTEGER NOT NULL REFERENCES documents(id), page INTEGER NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('sure', 'check', 'unreadable', 'blank')),
  reason TEXT NOT NULL,
  PRIMARY KEY(document, page)) STRICT, WITHOUT ROWID;
)sql";

// A file of several documents: each has a row of its own, which names the file's row. `parts` of
// the file says how many there are; such a row is no document.
constexpr const char* kParts = R"sql(
ALTER TABLE documents ADD COLUMN file INTEGER REFERENCES documents(id);
ALTER TABLE documents ADD COLUMN first_page INTEGER NOT NULL DEFAULT 1;
ALTER TABLE documents ADD COLUMN parts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN doubts TEXT NOT NULL DEFAULT '[]';  -- JSON: [[page, "reason"], ...]
CREATE INDEX documents_file ON documents(file, first_page) WHERE file IS NOT NULL;
)sql";

// What repair put right, and the archive's own words it went by: one snapshot, taken by `reindex`.
constexpr const char* kRepairs = R"sql(
ALTER TABLE documents ADD COLUMN context TEXT NOT NULL DEFAULT '';
CREATE TABLE repairs(
  document INTEGER NOT NULL REFERENCES documents(id), ordinal INTEGER NOT NULL,
  page INTEGER NOT NULL, word INTEGER NOT NULL, words INTEGER NOT NULL, boxes TEXT NOT NULL,
  kind TEXT NOT NULL, read TEXT NOT NULL, became TEXT NOT NULL, evidence TEXT NOT NULL,
  PRIMARY KEY(document, ordinal)) STRICT, WITHOUT ROWID;
CREATE TABLE context_snapshots(
  version TEXT PRIMARY KEY, documents INTEGER NOT NULL, model BLOB NOT NULL) STRICT, WITHOUT ROWID;
)sql";

// Who signs for a body, as its documents say by themselves (store/signers.h).
constexpr const char* kKnownSigners = R"sql(
CREATE TABLE known_signers(
  body TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY(body, name)) STRICT, WITHOUT ROWID;
CREATE INDEX documents_signer ON documents(issuer, signer);
CREATE INDEX repairs_signer ON repairs(document) WHERE kind = 'signer';
)sql";

constexpr std::array kMigrations{
    Migration{"documents, readings, text and mentions", kTables},
    Migration{"full-text search", kSearch},
    Migration{"imported places", kPlaces},
    Migration{"tables, successors of places, works by name", kPageTables},
    Migration{"calls of footnotes", kNoteCalls},
    Migration{"findings and verdicts", kFindings},
    Migration{"states of pages", kPageStates},
    Migration{"documents that are a part of a file", kParts},
    Migration{"repairs and their context", kRepairs},
    Migration{"who signs for a body", kKnownSigners},
};

}  // namespace

std::span<const Migration> migrations() {
  return kMigrations;
}

}  // namespace trichdan
