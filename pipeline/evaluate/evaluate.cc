#include "evaluate/evaluate.h"

#include <algorithm>
#include <iterator>

#include "base/digest.h"
#include "evaluate/edit_distance.h"
#include "evaluate/score.h"
#include "evaluate/scores.h"
#include "export/export.h"
#include "store/parts.h"
#include "store/queries.h"

namespace trichdan {
namespace {

// By content, so that it does not matter under which path the document was read.
DocumentRecord document_of(const Store& store, const std::filesystem::path& file) {
  const auto document = store.document(document_id_of(sha256_of_file(file)));
  if (!document) {
    throw Error(ErrorKind::not_found, "the document is not in the archive",
                "Read it first: trichdan ingest \"" + file.string() + "\"")
        .at(file.string());
  }
  return *document;
}

void compare_page(const std::string& truth, const std::string& read, SetScores& scores) {
  const PageErrors errors = compare_pages(truth, read);
  ++scores.pages_compared;
  scores.characters += errors.characters;
  scores.character_errors += errors.character_errors;
  scores.words += errors.words;
  scores.word_errors += errors.word_errors;
}

// Truth is of files: what its documents say is put together, each on its own pages.
std::vector<StoredStream> streams_of_file(const Store& store, DocumentId file) {
  std::vector<StoredStream> streams = printed_streams(store, file);
  for (const DocumentRecord& part : documents_of_file(store, file)) {
    if (part.id != file)
      std::ranges::move(printed_streams(store, part.id), std::back_inserter(streams));
  }
  return streams;
}

Extracted extracted_from_file(const Store& store, DocumentId file) {
  Extracted all;
  bool first = true;  // a truth file has the header of the first
  for (const DocumentRecord& part : documents_of_file(store, file)) {
    Extracted more = extracted_from(store, part);
    if (first) all.header = more.header;
    first = false;
    std::ranges::move(more.references, std::back_inserter(all.references));
    std::ranges::move(more.named_references, std::back_inserter(all.named_references));
    std::ranges::move(more.figures, std::back_inserter(all.figures));
    std::ranges::move(more.units, std::back_inserter(all.units));
    std::ranges::move(more.findings, std::back_inserter(all.findings));
  }
  return all;
}

void compare_text(const Store& store, const DocumentRecord& document, const Truth& truth,
                  SetScores& scores) {
  const auto texts = page_texts(streams_of_file(store, document.id), document.pages);
  for (const auto& [page, file] : truth.pages) {
    // Truth of a folder may go on where one of its documents has ended.
    if (document.pages > 0 && page > document.pages) continue;
    const auto index = static_cast<std::size_t>(page) - 1;
    compare_page(read_text_file(file), index < texts.size() ? texts[index] : "", scores);
  }
}

void note_failures(const DocumentRecord& document, SetScores& scores) {
  for (const auto& failure : document.failures) {
    scores.misses.push_back({Miss::Kind::missed, scores.name,
                             failure.page > 0 ? "page" : "document", failure.page, "", "",
                             failure.message, false});
  }
}

}  // namespace

std::vector<SetScores> evaluate(const Store& store,
                                const std::vector<std::filesystem::path>& truth) {
  const auto score = [&](const Subject& subject, SetScores& scores) {
    const DocumentRecord document = document_of(store, subject.truth.document);
    note_failures(document, scores);
    compare_text(store, document, subject.truth, scores);
    if (subject.truth.gold.empty()) return;
    score_gold(read_gold(subject.truth.gold), extracted_from_file(store, document.id), scores);
  };
  return gather(
      truth, [](auto&) {}, score);
}

}  // namespace trichdan
