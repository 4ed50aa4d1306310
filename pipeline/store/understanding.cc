#include <algorithm>
#include <set>

#include "resolve/key.h"
#include "store/archive.h"
#include "store/document_works.h"
#include "store/findings.h"
#include "store/note_calls.h"
#include "store/pack.h"
#include "store/page_states.h"
#include "store/repairs.h"
#include "store/rows.h"
#include "store/streams.h"
#include "store/tables.h"

namespace trichdan {
namespace {

// Writes one document's understanding; call inside a Writing.
class UnderstandingWriter {
 public:
  UnderstandingWriter(const Store::Implementation& archive, DocumentId id, const Understanding& all)
      : archive_(archive), database_(archive.database), id_(id), all_(all) {}

  void write() {
    delete_mentions(database_, id_);
    replace_streams(database_, id_, all_.text);
    replace_document_works(database_, id_, all_.resolution, all_.mentions.header);
    insert_mentions();
    replace_tables(database_, id_, all_);
    replace_note_calls(database_, id_, all_);
    replace_page_states(database_, id_, all_);
    replace_repairs(database_, id_, all_);
    update_document();
    replace_findings(archive_, id_, all_);
  }

 private:
  MentionPlace place(const Span& span, std::size_t ordinal) const {
    const auto& streams = all_.text.streams;
    if (span.stream >= streams.size() || span.begin > span.end ||
        span.end > streams[span.stream].text.size()) {
      throw Error(ErrorKind::database, "a mention lies outside its text", "Please report this");
    }
    const Stream& stream = streams[span.stream];
    return {id_, static_cast<int>(ordinal), span, stream.page_at(span.begin),
            boxes_of(stream, span.begin, span.end, all_.pages, all_.page_numbers)};
  }

  std::optional<int> work_of(std::size_t reference) const {
    const auto& works = all_.resolution.of_reference;
    if (reference >= works.size() || works[reference] < 0) return {};
    return document_work_of(works[reference]);
  }

  void insert_named_works() const {
    const auto& named = all_.resolution.of_named;
    for (std::size_t i = 0; i < named.size(); ++i) {
      for (std::size_t position = 0; position < named[i].size(); ++position) {
        if (named[i][position] < 0) continue;
        database_.query("INSERT INTO named_works VALUES(?1, ?2, ?3, ?4)")
            .with(id_, static_cast<int>(i), static_cast<int>(position),
                  document_work_of(named[i][position]))
            .run();
      }
    }
  }

  void insert_relations() const {
    for (const Relation& relation : all_.mentions.relations) {
      const std::optional<int> citing =
          relation.citing < 0 ? std::nullopt : std::optional<int>(relation.citing);
      database_.query("INSERT INTO relations VALUES(?1, ?2, ?3, ?4)")
          .with(id_, relation.cited, citing, relation.kind)
          .run();
    }
  }

  void insert_mentions() const {
    const Mentions& mentions = all_.mentions;
    for (std::size_t i = 0; i < mentions.references.size(); ++i) {
      const Reference& reference = mentions.references[i];
      insert(database_, place(reference.span, i), reference, work_of(i));
    }
    insert_all(mentions.named_references);
    insert_all(mentions.figures);
    insert_all(mentions.units);
    insert_named_works();
    insert_relations();
  }

  template <typename Mention>
  void insert_all(const std::vector<Mention>& mentions) const {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      insert(database_, place(mentions[i].span, i), mentions[i]);
    }
  }

  // Pages of the document that failed and have no reading.
  int failed_pages() const {
    std::set<int> failed;
    Query query = database_.query(
        "SELECT x.page FROM documents d JOIN failures x ON x.document = coalesce(d.file, d.id) "
        "WHERE d.id = ?1 AND (d.file IS NULL OR x.page BETWEEN d.first_page AND "
        "d.first_page + d.pages - 1)");
    query.with(id_);
    while (query.next()) failed.insert(query.number(0));
    for (const int page : all_.page_numbers) failed.erase(page);
    return static_cast<int>(failed.size());
  }

  DocumentState state() const {
    Query query = database_.query("SELECT pages FROM documents WHERE id = ?1");
    const int pages = query.with(id_).next() ? query.number(0) : 0;
    const auto read = static_cast<int>(all_.page_numbers.size());
    const int failed = failed_pages();
    if (read + failed < pages) return DocumentState::reading;
    if (failed == 0) return DocumentState::done;
    return read == 0 ? DocumentState::failed : DocumentState::partial;
  }

  // The reader of this run, if any of the document's pages was read by it; else who it was before.
  std::optional<std::string> reader() const {
    Query query =
        database_.query("SELECT 1 FROM readings WHERE document = ?1 AND reader = ?2 LIMIT 1");
    if (!query.with(file_of(database_, id_), archive_.reader).next()) return {};
    return archive_.reader;
  }

  void update_document() const {
    const DocumentHeader& header = all_.mentions.header;
    database_
        .query(
            "UPDATE documents SET state = ?2, type = ?3, number = ?4, symbol = ?5, symbol_key = "
            "?6, "
            "symbol_fold = ?7, issuer = ?8, place = ?9, date = ?10, subject = ?11, signer = ?12, "
            "header_state = ?13, reader = coalesce(?14, reader), run = ?15, parent = ?16, "
            "signer_title = ?17, recipients = ?18, doubts = ?19, context = ?20 WHERE id = ?1")
        .with(id_, name_of(state()), header.type, header.number, header.symbol,
              symbol_key(header.symbol), symbol_fold(header.symbol), header.issuer, header.place,
              header.date, header.subject, header.signer, name_of(header.state), reader(),
              archive_.run, header.parent, header.signer_title, to_json(header.recipients),
              to_json(all_.doubts), all_.context)
        .run();
  }

  const Store::Implementation& archive_;
  const Database& database_;
  DocumentId id_;
  const Understanding& all_;
};

}  // namespace

void write_understanding(const Store::Implementation& archive, DocumentId id,
                         const Understanding& understanding) {
  UnderstandingWriter(archive, id, understanding).write();
}

void Store::save_understanding(DocumentId id, const Understanding& understanding) {
  Writing writing(implementation_->database);
  drop_parts(*implementation_, id);
  write_understanding(*implementation_, id, understanding);
  writing.commit();
}

}  // namespace trichdan
