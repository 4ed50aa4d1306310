#include <map>

#include "resolve/key.h"
#include "store/archive.h"
#include "store/pack.h"
#include "store/parts.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::string_view kStateNames[] = {"waiting", "reading", "done", "partial", "failed"};

const std::string& columns() {
  static const std::string kSql =
      std::string(
          "SELECT d.id, coalesce((SELECT c.sha256 FROM "
          "documents c WHERE c.id = d.file), d.sha256), ") +
      kShownPath +
      " AS path, d.pages, d.state, d.type, d.number, d.symbol, "
      "d.issuer, d.place, d.date, d.subject, "
      "d.signer, d.header_state, d.parent, d.signer_title, d.recipients, "
      "d.file, d.first_page, d.doubts "
      "FROM documents d ";
  return kSql;
}

DocumentRecord record_of(const Query& row) {
  DocumentRecord record;
  record.id = row.integer(0);
  record.sha256 = row.text(1);
  record.path = row.text(2);
  record.pages = row.number(3);
  record.state = document_state_from(row.text(4));
  record.header = {.type = row.text(5),
                   .number = row.text(6),
                   .symbol = row.text(7),
                   .issuer = row.text(8),
                   .place = row.text(9),
                   .date = row.text(10),
                   .subject = row.text(11),
                   .signer = row.text(12),
                   .parent = row.text(14),
                   .signer_title = row.text(15),
                   .recipients = texts_from_json(row.text(16)),
                   .state = state_from(row.text(13))};
  record.file = row.integer(17);
  record.first_page = row.number(18);
  record.doubts = doubts_from_json(row.text(19));
  return record;
}

PageFailure failure_of(const Query& row, int from) {
  return {row.number(from), error_kind_from(row.text(from + 1)), row.text(from + 2),
          row.text(from + 3)};
}

// A page that failed under one reader and was read by another is no failure of the document. A
// part's failures are its file's, on its own pages. The pieces of a query: failures are few, and
// documents are looked up by them, or the one asked for by its id; one query for both would pass
// over all documents each time.
constexpr const char* kFailures = "SELECT d.id, x.page, x.kind, x.message, x.advice FROM ";
constexpr const char* kOfAll =
    "failures x CROSS JOIN documents d ON d.id = x.document OR d.file = x.document WHERE ";
constexpr const char* kOfOne =
    "documents d CROSS JOIN failures x ON x.document = coalesce(d.file, d.id) WHERE d.id = ?1 AND ";
constexpr const char* kNotReadSince =
    "(d.file IS NULL OR x.page BETWEEN d.first_page AND d.first_page + d.pages - 1) AND NOT EXISTS "
    "(SELECT 1 FROM readings r WHERE r.document = x.document AND r.page = x.page) "
    "ORDER BY d.id, x.page, x.reader";

void add_failures(const Database& database, std::optional<DocumentId> only,
                  std::vector<DocumentRecord>& records) {
  std::map<DocumentId, DocumentRecord*> by_id;
  for (DocumentRecord& record : records) by_id[record.id] = &record;
  Query query = database.query(std::string(kFailures) + (only ? kOfOne : kOfAll) + kNotReadSince);
  if (only) query.with(*only);
  while (query.next()) {
    const auto found = by_id.find(query.integer(0));
    if (found != by_id.end()) found->second->failures.push_back(failure_of(query, 1));
  }
}

template <typename... Values>
std::vector<DocumentRecord> records_where(const Database& database, const std::string& condition,
                                          const Values&... values) {
  std::vector<DocumentRecord> records;
  Query query = database.query(columns() + condition +
                               " ORDER BY path, coalesce(d.file, d.id), d.first_page");
  query.with(values...);
  while (query.next()) records.push_back(record_of(query));
  return records;
}

bool is_id_prefix(std::string_view text) {
  return text.size() >= 4 && text.size() <= 12 &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// The documents in files of which `condition` holds.
template <typename... Values>
std::vector<DocumentRecord> in_files(const Database& database, const std::string& condition,
                                     const Values&... values) {
  return records_where(database,
                       "JOIN (SELECT DISTINCT document FROM files WHERE " + condition +
                           ") w ON w.document = d.id OR w.document = d.file WHERE d.parts = 0",
                       values...);
}

std::vector<DocumentRecord> by_path(const Database& database, const std::string& what) {
  std::error_code ignored;
  const std::string absolute = std::filesystem::absolute(what, ignored).lexically_normal().string();
  return in_files(database, "path IN (?1, ?2)", what, absolute);
}

std::vector<DocumentRecord> by_name(const Database& database, const std::string& what) {
  std::vector<DocumentRecord> exact = in_files(database, "name = ?1", what);
  if (!exact.empty() || what.empty()) return exact;
  // "report" for report.pdf. '/' is the character after '.': the range of all endings.
  return in_files(database,
                  "name >= ?1 || '.' AND name < ?1 || '/' AND "
                  "instr(substr(name, length(?1) + 2), '.') = 0",
                  what);
}

// "folder.pdf, pages 4-7": the name a part is shown by.
std::vector<DocumentRecord> by_part(const Database& database, const std::string& what) {
  const std::size_t comma = what.rfind(", page");
  if (comma == std::string::npos) return {};
  const std::string file = what.substr(0, comma);
  std::vector<DocumentRecord> parts = by_path(database, file);
  if (parts.empty()) parts = by_name(database, file);
  std::erase_if(parts, [&](const DocumentRecord& part) {
    return !shown_name(part).ends_with(what.substr(comma));
  });
  return parts;
}

std::vector<DocumentRecord> by_symbol(const Database& database, const std::string& what) {
  const std::string fold = symbol_fold(what);
  if (fold.empty()) return {};
  std::vector<DocumentRecord> all =
      records_where(database, "WHERE d.symbol_fold = ?1 AND d.parts = 0", fold);
  std::vector<DocumentRecord> same_case = all;
  std::erase_if(same_case, [key = symbol_key(what)](const DocumentRecord& record) {
    return symbol_key(record.header.symbol) != key;
  });
  return same_case.empty() ? all : same_case;
}

std::vector<DocumentRecord> by_id(const Database& database, const std::string& what) {
  const std::string digits = to_lower(what);
  if (!is_id_prefix(digits)) return {};
  return records_where(database, "WHERE d.sha256 >= ?1 AND d.sha256 < ?1 || 'g' AND d.parts = 0",
                       digits);
}

}  // namespace

std::string_view name_of(DocumentState state) {
  return kStateNames[static_cast<int>(state)];
}

DocumentState document_state_from(std::string_view name) {
  for (const DocumentState state : {DocumentState::reading, DocumentState::done,
                                    DocumentState::partial, DocumentState::failed}) {
    if (name_of(state) == name) return state;
  }
  return DocumentState::waiting;
}

std::vector<DocumentRecord> Store::documents() const {
  std::vector<DocumentRecord> records =
      records_where(implementation_->database, "WHERE d.parts = 0");
  add_failures(implementation_->database, {}, records);
  return records;
}

std::optional<DocumentRecord> Store::document(DocumentId id) const {
  std::vector<DocumentRecord> records =
      records_where(implementation_->database, "WHERE d.id = ?1", id);
  if (records.empty()) return {};
  add_failures(implementation_->database, id, records);
  return records.front();
}

std::vector<DocumentRecord> Store::find_documents(std::string_view what) const {
  const Database& database = implementation_->database;
  const std::string text(what);
  for (const auto& look_up : {by_path, by_name, by_part, by_symbol, by_id}) {
    std::vector<DocumentRecord> records = look_up(database, text);
    for (DocumentRecord& record : records) {
      std::vector<DocumentRecord> one{record};
      add_failures(database, record.id, one);
      record = one.front();
    }
    if (!records.empty()) return records;
  }
  return {};
}

}  // namespace trichdan
