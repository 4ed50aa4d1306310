#include <algorithm>

#include "export/export.h"

namespace trichdan {
namespace {

constexpr std::string_view kFootnote = "footnote ";

// Later pages of the stream begin as much later.
void insert(StoredStream& stream, std::uint32_t position, std::uint32_t instead_of,
            const std::string& number) {
  stream.text.replace(position, instead_of, number);
  for (auto& [begin, page] : stream.page_starts) {
    if (begin > position) begin += static_cast<std::uint32_t>(number.size()) - instead_of;
  }
}

// A stop behind the number stands apart from the word before only because the number is left out.
std::uint32_t room_before_stop(std::string_view behind) {
  const bool room = behind.size() > 1 && behind.front() == ' ' &&
                    std::string_view(".,;:)").find(behind[1]) != std::string_view::npos;
  return room ? 1 : 0;
}

void number_note(StoredStream& stream) {
  if (!stream.name.starts_with(kFootnote)) return;
  insert(stream, 0, 0, stream.name.substr(kFootnote.size()) + " ");
}

}  // namespace

std::vector<StoredStream> with_note_numbers(std::vector<StoredStream> streams,
                                            std::vector<NoteCallRow> calls) {
  // From behind, so that the places of those before stay.
  std::ranges::sort(calls, std::ranges::greater{}, &NoteCallRow::position);
  for (const NoteCallRow& call : calls) {
    const auto stream = std::ranges::find(streams, call.stream, &StoredStream::name);
    if (call.note < 1 || stream == streams.end() || call.position > stream->text.size()) continue;
    const auto behind = std::string_view(stream->text).substr(call.position);
    insert(*stream, call.position, room_before_stop(behind), std::to_string(call.note));
  }
  std::ranges::for_each(streams, number_note);
  return streams;
}

std::vector<StoredStream> printed_streams(const Store& store, DocumentId document) {
  return with_note_numbers(streams_of(store, document), note_calls_of(store, document));
}

}  // namespace trichdan
