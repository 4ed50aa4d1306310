#include <algorithm>
#include <set>

#include "resolve/key.h"
#include "store/archive.h"
#include "store/pack.h"
#include "store/rows.h"
#include "store/streams.h"

namespace trichdan {
namespace {

// Writes one document's understanding; call inside a Writing.
class UnderstandingWriter {
 public:
  UnderstandingWriter(const Store::Implementation& archive, DocumentId id, const Understanding& all)
      : archive_(archive), database_(archive.database), id_(id), all_(all) {}

  void write() {
    const std::vector<std::string> works_before = works_cited();
    delete_mentions(database_, id_);
    replace_streams(database_, id_, all_.text);
    insert_works();
    insert_mentions();
    drop_uncited(works_before);
    update_document();
  }

 private:
  std::vector<std::string> works_cited() const {
    std::vector<std::string> works;
    Query query = database_.query(
        "SELECT DISTINCT work FROM \"references\" WHERE document = ?1 AND work IS NOT NULL");
    query.with(id_);
    while (query.next()) works.push_back(query.text(0));
    return works;
  }

  void insert_works() const {
    for (const Work& work : all_.resolution.works) {
      database_
          .query(
              "INSERT OR IGNORE INTO works(id, type_key, symbol_key, date, issuer_key) "
              "VALUES(?1, ?2, ?3, ?4, ?5)")
          .with(work.id, work.key.type, work.key.symbol, work.key.date, work.key.issuer)
          .run();
    }
  }

  void drop_uncited(const std::vector<std::string>& works) const {
    for (const std::string& work : works) {
      database_
          .query(
              "DELETE FROM works WHERE id = ?1 AND NOT EXISTS "
              "(SELECT 1 FROM \"references\" WHERE work = ?1)")
          .with(work)
          .run();
    }
  }

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

  std::optional<std::string> work_of(std::size_t reference) const {
    const auto& works = all_.resolution.of_reference;
    if (reference >= works.size() || works[reference] < 0) return {};
    return all_.resolution.works.at(static_cast<std::size_t>(works[reference])).id;
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
    Query query = database_.query("SELECT page FROM failures WHERE document = ?1");
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
    if (!query.with(id_, archive_.reader).next()) return {};
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
            "signer_title = ?17, recipients = ?18 WHERE id = ?1")
        .with(id_, name_of(state()), header.type, header.number, header.symbol,
              symbol_key(header.symbol), symbol_fold(header.symbol), header.issuer, header.place,
              header.date, header.subject, header.signer, name_of(header.state), reader(),
              archive_.run, header.parent, header.signer_title, to_json(header.recipients))
        .run();
  }

  const Store::Implementation& archive_;
  const Database& database_;
  DocumentId id_;
  const Understanding& all_;
};

}  // namespace

void Store::save_understanding(DocumentId id, const Understanding& understanding) {
  Writing writing(implementation_->database);
  UnderstandingWriter(*implementation_, id, understanding).write();
  writing.commit();
}

}  // namespace trichdan
