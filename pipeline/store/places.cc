#include "store/places.h"

#include <algorithm>

#include "store/archive.h"
#include "store/pack.h"
#include "text/passage.h"

namespace trichdan {

// No path for a document that is not there.
void Places::turn_to(DocumentId document) {
  if (document == document_) return;
  texts_.clear();
  Query query =
      store_.implementation().database.query(std::string("SELECT ") + kShownPath + ", " +
                                             kShownPages + " FROM documents d WHERE d.id = ?1");
  const bool there = query.with(document).next();
  path_ = there ? query.text(0) : std::string();
  first_page_ = there ? query.number(2) : 1;
  name_ =
      there ? shown_name(path_, query.integer(1) != 0, query.number(2), query.number(3)) : path_;
  document_ = document;
}

const Places::Text& Places::text_of(DocumentId document, std::uint32_t stream) {
  const auto [found, is_new] = texts_.try_emplace(stream);
  if (!is_new) return found->second;
  Query query =
      store_.implementation().database.query("SELECT name, text FROM streams WHERE id = ?1");
  if (query.with(stream_row(document, static_cast<int>(stream))).next()) {
    found->second = {query.text(0), query.text(1)};
  }
  return found->second;
}

Place Places::of(const MentionPlace& mention) {
  turn_to(mention.document);
  const Text& stream = text_of(mention.document, mention.span.stream);
  const std::size_t size = stream.text.size();
  const std::size_t begin = std::min<std::size_t>(mention.span.begin, size);
  const std::size_t end =
      std::min<std::size_t>(std::max(mention.span.end, mention.span.begin), size);
  const TextSpan sentence = sentence_around(stream.text, begin, end);
  return {.document = mention.document,
          .path = path_,
          .name = name_,
          .first_page = first_page_,
          .page = mention.page,
          .stream = stream.name,
          .sentence = shown_passage(stream.text, sentence),
          .boxes = mention.boxes};
}

std::vector<StoredStream> streams_of(const Store& store, DocumentId document) {
  std::vector<StoredStream> streams;
  Query query = store.implementation().database.query(
      "SELECT name, text, page_starts FROM streams WHERE document = ?1 ORDER BY ordinal");
  query.with(document);
  while (query.next()) {
    streams.push_back({query.text(0), query.text(1), page_starts_from_json(query.text(2))});
  }
  return streams;
}

}  // namespace trichdan
