#include "store/parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.h"
#include "store/archive.h"

namespace trichdan {
namespace {

std::string sha256_of_row(const Database& database, DocumentId id) {
  Query query = database.query("SELECT sha256 FROM documents WHERE id = ?1");
  return query.with(id).next() ? query.text(0) : std::string();
}

std::vector<DocumentId> parts_of(const Database& database, DocumentId file) {
  std::vector<DocumentId> ids;
  Query query = database.query("SELECT id FROM documents WHERE file = ?1 ORDER BY first_page");
  query.with(file);
  while (query.next()) ids.push_back(query.integer(0));
  return ids;
}

// The row of a part, as it is before it was understood.
DocumentId put_part(const Database& database, DocumentId file, const UnderstoodPart& part) {
  const std::string digest = part_digest(sha256_of_row(database, file), part.first_page);
  const DocumentId id = document_id_of(digest);
  Query known = database.query("SELECT sha256 FROM documents WHERE id = ?1");
  if (known.with(id).next() && known.text(0) != digest) {
    throw Error(ErrorKind::database,
                fmt::format("the document that begins on page {} has the same short id as another",
                            part.first_page),
                "Keep the file in an archive of its own; please report this");
  }
  database
      .query(
          "INSERT INTO documents(id, sha256, file, first_page, pages) VALUES(?1, ?2, ?3, ?4, ?5) "
          "ON CONFLICT(id) DO UPDATE SET pages = excluded.pages")
      .with(id, digest, file, part.first_page, part.last_page - part.first_page + 1)
      .run();
  return id;
}

// What its own pages are is asked of its readings: what is understood of it are covers alone.
void settle_file(const Database& database, DocumentId file, std::size_t parts) {
  database
      .query(
          "UPDATE documents SET parts = ?2, state = iif(EXISTS (SELECT 1 FROM failures x "
          "WHERE x.document = ?1 AND NOT EXISTS (SELECT 1 FROM readings r WHERE r.document = ?1 "
          "AND r.page = x.page)), 'partial', 'done') WHERE id = ?1")
      .with(file, static_cast<std::int64_t>(parts))
      .run();
}

}  // namespace

void drop_parts(const Store::Implementation& archive, DocumentId file,
                const std::vector<DocumentId>& kept) {
  const Database& database = archive.database;
  for (const DocumentId part : parts_of(database, file)) {
    if (std::ranges::find(kept, part) != kept.end()) continue;
    write_understanding(archive, part, {});
    database.query("DELETE FROM findings WHERE document = ?1").with(part).run();
    database.query("DELETE FROM documents WHERE id = ?1").with(part).run();
  }
  database.query("UPDATE documents SET parts = 0 WHERE id = ?1 AND parts > 0").with(file).run();
}

DocumentId file_of(const Database& database, DocumentId document) {
  Query query = database.query("SELECT coalesce(file, id) FROM documents WHERE id = ?1");
  return query.with(document).next() ? query.integer(0) : document;
}

std::string shown_name(const std::string& path, bool part, int first_page, int pages) {
  if (!part) return path;
  if (pages == 1) return fmt::format("{}, page {}", path, first_page);
  return fmt::format("{}, pages {}-{}", path, first_page, first_page + pages - 1);
}

std::string shown_name(const DocumentRecord& document) {
  return shown_name(document.path, document.file != 0, document.first_page, document.pages);
}

std::string part_digest(std::string_view sha256, int first_page) {
  return sha256_of(fmt::format("{}, from page {}", sha256, first_page));
}

void save_file(Store& store, DocumentId file, const UnderstoodFile& all) {
  if (all.parts.size() == 1) {
    store.save_understanding(file, all.parts.front().understanding);
    return;
  }
  Store::Implementation& archive = store.implementation();
  Writing writing(archive.database);
  std::vector<DocumentId> ids;
  for (const UnderstoodPart& part : all.parts) {
    ids.push_back(put_part(archive.database, file, part));
  }
  drop_parts(archive, file, ids);
  write_understanding(archive, file, all.rest);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    write_understanding(archive, ids[i], all.parts[i].understanding);
  }
  settle_file(archive.database, file, ids.size());
  writing.commit();
}

std::vector<DocumentRecord> documents_of_file(const Store& store, DocumentId file) {
  std::vector<DocumentRecord> records;
  const std::vector<DocumentId> parts = parts_of(store.implementation().database, file);
  for (const DocumentId id : parts.empty() ? std::vector<DocumentId>{file} : parts) {
    if (auto record = store.document(id)) records.push_back(std::move(*record));
  }
  return records;
}

}  // namespace trichdan
