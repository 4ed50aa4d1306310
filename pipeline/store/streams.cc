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

// A stream as it is kept.
struct StoredStream {
  std::string name, text, page_starts, origins;
  bool operator==(const StoredStream&) const = default;
};

std::vector<StoredStream> stored_streams(const Database& database, DocumentId document,
                                         std::size_t from = 0) {
  std::vector<StoredStream> streams;
  Query query = database.query(
      "SELECT name, text, page_starts, origins FROM streams WHERE document = ?1 AND ordinal >= ?2 "
      "ORDER BY ordinal");
  query.with(document, static_cast<std::int64_t>(from));
  while (query.next())
    streams.push_back({query.text(0), query.text(1), query.text(2), query.text(3)});
  return streams;
}

void put_stream(const Database& database, DocumentId document, int ordinal,
                const StoredStream& stream) {
  database
      .query(
          "INSERT INTO streams(id, document, ordinal, name, text, page_starts, origins) "
          "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT(id) DO UPDATE SET name = excluded.name, "
          "text = excluded.text, page_starts = excluded.page_starts, origins = excluded.origins")
      .with(stream_row(document, ordinal), document, ordinal, stream.name, stream.text,
            stream.page_starts, Blob{stream.origins})
      .run();
}

}  // namespace

void put_streams(const Database& database, DocumentId document, const DocumentText& text) {
  const std::vector<StoredStream> before = stored_streams(database, document);
  if (text.streams.size() > kStreamsPerDocument) {
    throw Error(ErrorKind::database, "the document has more streams of text than can be stored");
  }
  for (std::size_t i = 0; i < text.streams.size(); ++i) {
    const Stream& stream = text.streams[i];
    const auto ordinal = static_cast<int>(i);
    const std::int64_t row = stream_row(document, ordinal);
    const StoredStream now{stream.name, stream.text, to_json(stream.page_starts),
                           pack_origins(stream)};
    if (i < before.size() && before[i] == now) continue;
    const bool same_text = i < before.size() && before[i].text == now.text;
    if (i < before.size() && !same_text) take_from_index(database, row, before[i].text);
    put_stream(database, document, ordinal, now);
    if (!same_text) put_in_index(database, row, now.text);
  }
}

void drop_streams(const Database& database, DocumentId document, std::size_t count) {
  auto ordinal = static_cast<int>(count);
  for (const StoredStream& stream : stored_streams(database, document, count))
    take_from_index(database, stream_row(document, ordinal++), stream.text);
  database.query("DELETE FROM streams WHERE document = ?1 AND ordinal >= ?2")
      .with(document, static_cast<std::int64_t>(count))
      .run();
}

}  // namespace trichdan
