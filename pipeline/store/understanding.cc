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
#include "store/row_set.h"
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

  // What rows name is put before them and dropped after them.
  void write() {
    put_streams(database_, id_, all_.text);
    RowSet works = put_document_works(database_, id_, all_.resolution, all_.mentions.header);
    write_mentions();
    works.drop();
    drop_streams(database_, id_, all_.text.streams.size());
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

  RowSet rows_in(const RowTable& table) const { return {database_, id_, table}; }

  void write_mentions() const {
    RowSet references = references_to_write();
    RowSet named = mentions_in(kNamedReferenceRows, all_.mentions.named_references);
    RowSet named_works = named_works_to_write();
    references.put();
    named.put();
    write_relations();
    named_works.put();
    named_works.drop();
    named.drop();
    references.drop();
    replace(mentions_in(kFigureRows, all_.mentions.figures));
    replace(mentions_in(kUnitRows, all_.mentions.units));
  }

  static void replace(RowSet rows) {
    rows.put();
    rows.drop();
  }

  RowSet references_to_write() const {
    RowSet rows = rows_in(kReferenceRows);
    const auto& references = all_.mentions.references;
    for (std::size_t i = 0; i < references.size(); ++i) {
      add(rows, place(references[i].span, i), references[i], work_of(i));
    }
    return rows;
  }

  RowSet named_works_to_write() const {
    RowSet rows = rows_in({"named_works", "ordinal, position, document_work", 2});
    const auto& named = all_.resolution.of_named;
    for (std::size_t i = 0; i < named.size(); ++i) {
      for (std::size_t position = 0; position < named[i].size(); ++position) {
        if (named[i][position] < 0) continue;
        rows.add(static_cast<int>(i), static_cast<int>(position),
                 document_work_of(named[i][position]));
      }
    }
    return rows;
  }

  void write_relations() const {
    RowSet rows = rows_in({"relations", "cited, citing, kind"});
    for (const Relation& relation : all_.mentions.relations) {
      const std::optional<int> citing =
          relation.citing < 0 ? std::nullopt : std::optional<int>(relation.citing);
      rows.add(relation.cited, citing, relation.kind);
    }
    rows.put();
  }

  template <typename Mention>
  RowSet mentions_in(const RowTable& table, const std::vector<Mention>& mentions) const {
    RowSet rows = rows_in(table);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      add(rows, place(mentions[i].span, i), mentions[i]);
    }
    return rows;
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

  // The columns of an index are set only where they change.
  void update_document() const {
    const DocumentHeader& header = all_.mentions.header;
    database_
        .query(
            "UPDATE documents SET state = ?2, type = ?3, number = ?4, issuer = ?5, place = ?6, "
            "date = ?7, subject = ?8, signer = ?9, header_state = ?10, "
            "reader = coalesce(?11, reader), run = ?12, parent = ?13, signer_title = ?14, "
            "recipients = ?15, doubts = ?16, context = ?17, audited = ?18 WHERE id = ?1")
        .with(id_, name_of(state()), header.type, header.number, header.issuer, header.place,
              header.date, header.subject, header.signer, name_of(header.state), reader(),
              archive_.run, header.parent, header.signer_title, to_json(header.recipients),
              to_json(all_.doubts), all_.context, all_.audited)
        .run();
    database_
        .query(
            "UPDATE documents SET symbol = ?2, symbol_key = ?3, symbol_fold = ?4 "
            "WHERE id = ?1 AND symbol <> ?2")
        .with(id_, header.symbol, symbol_key(header.symbol), symbol_fold(header.symbol))
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
