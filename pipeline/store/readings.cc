#include <algorithm>
#include <set>

#include "store/archive.h"
#include "store/pack.h"

namespace trichdan {
namespace {

// Each page once: under the reader of this run, else the reader it was last understood with, else
// the newest.
constexpr const char* kChosen =
    "SELECT r.page, r.words, r.seconds FROM documents d JOIN readings r "
    "ON r.document = coalesce(d.file, d.id) "
    "WHERE d.id = ?1 AND (?3 IS NULL OR r.page = ?3) AND (d.file IS NULL OR r.page BETWEEN "
    "d.first_page AND d.first_page + d.pages - 1) ORDER BY r.page, r.reader = ?2 DESC, "
    "r.reader = d.reader DESC, r.id DESC";

// The time a reading took is a column beside it: the blob is the same whenever the words are.
std::string words_blob(const PageReading& reading) {
  PageReading timeless = reading;
  timeless.seconds = 0;
  return packed(encode(timeless));
}

std::vector<Store::StoredPage> chosen(const Store::Implementation& archive, DocumentId id,
                                      std::optional<int> page) {
  std::vector<Store::StoredPage> pages;
  Query query = archive.database.query(kChosen);
  query.with(id, archive.reader, page);
  while (query.next()) {
    const int number = query.number(0);
    if (!pages.empty() && pages.back().page == number) continue;
    pages.push_back({number, decode_reading(unpacked(query.text(1)))});
    pages.back().reading.seconds = query.real(2);
  }
  return pages;
}

void note_reading_began(const Database& database, DocumentId id) {
  database.query("UPDATE documents SET state = 'reading' WHERE id = ?1 AND state = 'waiting'")
      .with(id)
      .run();
}

void insert_reading(const Store::Implementation& archive, DocumentId id, int page,
                    std::string_view reader, const PageReading& reading) {
  archive.database
      .query(
          "INSERT OR REPLACE INTO readings(document, page, reader, kind, reason, model, width, "
          "height, dpi, mean_confidence, seconds, word_count, words, run) "
          "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)")
      .with(id, page, reader, name_of(reading.kind), reading.reason, reading.model, reading.width,
            reading.height, reading.dpi, static_cast<double>(reading.mean_confidence),
            reading.seconds, static_cast<std::int64_t>(reading.words.size()),
            Blob{words_blob(reading)}, archive.run)
      .run();
}

void insert_failure(const Store::Implementation& archive, DocumentId id, std::string_view reader,
                    const PageFailure& failure) {
  archive.database
      .query(
          "INSERT OR REPLACE INTO failures(document, page, reader, kind, message, advice, run) "
          "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
      .with(id, failure.page, reader, name_of(failure.kind), failure.message, failure.advice,
            archive.run)
      .run();
}

}  // namespace

void Store::set_page_count(DocumentId id, int pages) {
  Writing writing(implementation_->database);
  implementation_->database.query("UPDATE documents SET pages = ?2 WHERE id = ?1")
      .with(id, pages)
      .run();
  // It opens now, whatever was wrong with it before.
  implementation_->database.query("DELETE FROM failures WHERE document = ?1 AND page = 0")
      .with(id)
      .run();
  note_reading_began(implementation_->database, id);
  writing.commit();
}

void Store::save_page(DocumentId id, int page, std::string_view reader,
                      const PageReading& reading) {
  Database& database = implementation_->database;
  Writing writing(database);
  insert_reading(*implementation_, id, page, reader, reading);
  database.query("DELETE FROM failures WHERE document = ?1 AND page = ?2 AND reader = ?3")
      .with(id, page, reader)
      .run();
  note_reading_began(database, id);
  writing.commit();
}

void Store::fail_page(DocumentId id, std::string_view reader, const PageFailure& failure) {
  Writing writing(implementation_->database);
  insert_failure(*implementation_, id, reader, failure);
  note_reading_began(implementation_->database, id);
  writing.commit();
}

void Store::fail_document(DocumentId id, const PageFailure& failure) {
  Writing writing(implementation_->database);
  PageFailure whole = failure;
  whole.page = 0;
  insert_failure(*implementation_, id, "", whole);
  implementation_->database.query("UPDATE documents SET state = 'failed' WHERE id = ?1")
      .with(id)
      .run();
  writing.commit();
}

int Store::clear_failures(std::optional<DocumentId> id) {
  Database& database = implementation_->database;
  Writing writing(database);
  if (id) id = file_of(database, *id);
  database
      .query(
          "UPDATE documents SET state = iif(pages = 0, 'waiting', 'reading') "
          "WHERE (?1 IS NULL OR id = ?1) AND id IN (SELECT document FROM failures)")
      .with(id)
      .run();
  const int freed =
      database.query("DELETE FROM failures WHERE ?1 IS NULL OR document = ?1").with(id).run();
  writing.commit();
  return freed;
}

std::vector<int> Store::pages_to_read(DocumentId id, std::string_view reader) const {
  const Database& database = implementation_->database;
  std::set<int> settled;
  Query query = database.query(
      "SELECT page FROM readings WHERE document = ?1 AND reader = ?2 "
      "UNION SELECT page FROM failures WHERE document = ?1 AND reader = ?2");
  query.with(id, reader);
  while (query.next()) settled.insert(query.number(0));

  Query count = database.query("SELECT pages FROM documents WHERE id = ?1");
  const int pages = count.with(id).next() ? count.number(0) : 0;
  std::vector<int> unread;
  for (int page = 1; page <= pages; ++page) {
    if (!settled.contains(page)) unread.push_back(page);
  }
  return unread;
}

std::vector<Store::StoredPage> Store::readings(DocumentId id) const {
  return chosen(*implementation_, id, {});
}

std::optional<PageReading> reading_of(const Store& store, DocumentId document, int page) {
  std::vector<Store::StoredPage> pages = chosen(store.implementation(), document, page);
  if (pages.empty()) return {};
  return std::move(pages.front().reading);
}

}  // namespace trichdan
