#include "store/note_calls.h"

#include <optional>

#include "store/archive.h"
#include "store/pack.h"
#include "store/queries.h"
#include "store/row_set.h"

namespace trichdan {
namespace {

constexpr RowTable kRows{"note_calls", "ordinal, stream, position, note, page, boxes", 1};

std::optional<int> known(int note) {
  return note > 0 ? std::optional(note) : std::nullopt;
}

}  // namespace

void replace_note_calls(const Database& database, DocumentId document, const Understanding& all) {
  RowSet rows(database, document, kRows);
  int ordinal = 0;
  for (const Stream& stream : all.text.streams) {
    for (const NoteCall& call : stream.calls) {
      const std::vector<PageBox> boxes{{call.page, call.box}};
      rows.add(ordinal++, stream.name, call.offset, known(call.note), call.page, to_json(boxes));
    }
  }
  rows.put();
  rows.drop();
}

std::vector<NoteCallRow> note_calls_of(const Store& store, DocumentId document) {
  std::vector<NoteCallRow> calls;
  Query query = store.implementation().database.query(
      "SELECT stream, position, note, page, boxes FROM note_calls WHERE document = ?1 "
      "ORDER BY ordinal");
  query.with(document);
  while (query.next()) {
    NoteCallRow call;
    call.stream = query.text(0);
    call.position = static_cast<std::uint32_t>(query.integer(1));
    call.note = query.number(2);
    call.page = query.number(3);
    call.boxes = boxes_from_json(query.text(4));
    calls.push_back(std::move(call));
  }
  return calls;
}

}  // namespace trichdan
