#include <algorithm>

#include "export/export.h"

namespace trichdan {
namespace {

constexpr std::string_view kFootnote = "footnote ";

// Later pages of the stream begin as much later.
void insert(StoredStream& stream, std::uint32_t position, const std::string& number) {
  stream.text.insert(position, number);
  for (auto& [begin, page] : stream.page_starts) {
    if (begin > position) begin += static_cast<std::uint32_t>(number.size());
  }
}

void number_note(StoredStream& stream) {
  if (!stream.name.starts_with(kFootnote)) return;
  insert(stream, 0, stream.name.substr(kFootnote.size()) + " ");
}

}  // namespace

std::vector<StoredStream> with_note_numbers(std::vector<StoredStream> streams,
                                            std::vector<NoteCallRow> calls) {
  // From behind, so that the places of those before stay.
  std::ranges::sort(calls, std::ranges::greater{}, &NoteCallRow::position);
  for (const NoteCallRow& call : calls) {
    const auto stream = std::ranges::find(streams, call.stream, &StoredStream::name);
    if (call.note < 1 || stream == streams.end() || call.position > stream->text.size()) continue;
    insert(*stream, call.position, std::to_string(call.note));
  }
  std::ranges::for_each(streams, number_note);
  return streams;
}

std::vector<StoredStream> printed_streams(const Store& store, DocumentId document) {
  return with_note_numbers(streams_of(store, document), note_calls_of(store, document));
}

}  // namespace trichdan
