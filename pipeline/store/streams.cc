#include "store/streams.h"

#include "store/archive.h"
#include "store/pack.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// What is taken out must be exactly what was put in: store/schema.cc rebuilds the index when the
// folds have changed since.
void take_from_index(const Database& database, std::int64_t row, const std::string& text) {
  database
      .query(
          "INSERT INTO stream_search(stream_search, rowid, folded, marked) "
          "VALUES('delete', ?1, ?2, ?3)")
      .with(row, fold_search(text), fold_tone(text))
      .run();
}

void put_in_index(const Database& database, std::int64_t row, const std::string& text) {
  database.query("INSERT INTO stream_search(rowid, folded, marked) VALUES(?1, ?2, ?3)")
      .with(row, fold_search(text), fold_tone(text))
      .run();
}

std::vector<std::string> stored_texts(const Database& database, DocumentId document) {
  std::vector<std::string> texts;
  Query query = database.query("SELECT text FROM streams WHERE document = ?1 ORDER BY ordinal");
  query.with(document);
  while (query.next()) texts.push_back(query.text(0));
  return texts;
}

void put_stream(const Database& database, DocumentId document, int ordinal, const Stream& stream) {
  database
      .query(
          "INSERT INTO streams(id, document, ordinal, name, text, page_starts, origins) "
          "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT(id) DO UPDATE SET name = excluded.name, "
          "text = excluded.text, page_starts = excluded.page_starts, origins = excluded.origins")
      .with(stream_row(document, ordinal), document, ordinal, stream.name, stream.text,
            to_json(stream.page_starts), Blob{pack_origins(stream)})
      .run();
}

}  // namespace

void replace_streams(const Database& database, DocumentId document, const DocumentText& text) {
  const std::vector<std::string> before = stored_texts(database, document);
  const std::size_t count = text.streams.size();
  if (count > kStreamsPerDocument) {
    throw Error(ErrorKind::database, "the document has more streams of text than can be stored");
  }
  for (std::size_t i = 0; i < std::max(count, before.size()); ++i) {
    const auto ordinal = static_cast<int>(i);
    const std::int64_t row = stream_row(document, ordinal);
    const bool same = i < count && i < before.size() && before[i] == text.streams[i].text;
    if (i < before.size() && !same) take_from_index(database, row, before[i]);
    if (i < count) put_stream(database, document, ordinal, text.streams[i]);
    if (i < count && !same) put_in_index(database, row, text.streams[i].text);
  }
  database.query("DELETE FROM streams WHERE document = ?1 AND ordinal >= ?2")
      .with(document, static_cast<int>(count))
      .run();
}

}  // namespace trichdan
