// The works that are cited, and the graph they make.
#include "store/archive.h"
#include "store/queries.h"
#include "store/work_rows.h"

namespace trichdan {
namespace {

std::vector<DocumentId> held_as(const Database& database, const std::string& work) {
  std::vector<DocumentId> held;
  Query query = database.query(
      "SELECT document FROM document_works WHERE work = ?1 AND ordinal = 0 ORDER BY document");
  query.with(work);
  while (query.next()) held.push_back(query.integer(0));
  return held;
}

std::vector<std::string> similar_to(const Database& database, const Work& work) {
  std::vector<std::string> similar;
  if (work.date.size() != 10 || work.number.empty()) return similar;
  Query query = database.query(
      "SELECT id FROM works WHERE number = ?1 AND date = ?2 AND type = ?3 AND id <> ?4 AND "
      "(subject = '' OR ?5 = '' OR "
      "fold_search(substr(subject, 1, 40)) = fold_search(substr(?5, 1, 40))) ORDER BY id");
  query.with(work.number, work.date, work.type, work.id, work.subject);
  while (query.next()) similar.push_back(query.text(0));
  return similar;
}

}  // namespace

const char* const kSelectWorks =
    "SELECT w.id, w.type, w.number, w.symbol, w.year, w.date, w.issuer, w.subject, w.name, "
    "w.citations, w.citing_documents, w.held FROM works w ";

WorkRow work_row(const Database& database, const Query& row) {
  WorkRow out;
  out.work.id = row.text(0);
  out.work.type = row.text(1);
  out.work.number = row.text(2);
  out.work.symbol = row.text(3);
  out.work.year = row.text(4);
  out.work.date = row.text(5);
  out.work.issuer = row.text(6);
  out.work.subject = row.text(7);
  out.work.name = row.text(8);
  out.citations = row.number(9);
  out.citing_documents = row.number(10);
  if (row.integer(11) > 0) out.held = held_as(database, out.work.id);
  out.similar = similar_to(database, out.work);
  return out;
}

WorkRow work_row(const Database& database, const std::string& id) {
  Query query = database.query(std::string(kSelectWorks) + "WHERE w.id = ?1");
  return query.with(id).next() ? work_row(database, query) : WorkRow();
}

std::vector<WorkRow> works(const Store& store, bool missing_only, int limit) {
  const Database& database = store.implementation().database;
  std::vector<WorkRow> rows;
  Query query =
      database.query(std::string(kSelectWorks) + (missing_only ? "WHERE w.held = 0 " : "") +
                     "ORDER BY w.citations DESC, w.citing_documents DESC, w.symbol, w.id "
                     "LIMIT ?1");
  query.with(limit > 0 ? limit : -1);
  while (query.next()) rows.push_back(work_row(database, query));
  return rows;
}

int count_works(const Store& store, bool missing_only) {
  return static_cast<int>(store.implementation().database.integer(
      missing_only ? "SELECT count(*) FROM works WHERE held = 0" : "SELECT count(*) FROM works"));
}

std::vector<WorkRow> candidates(const Store& store, const Reference& reference) {
  const Database& database = store.implementation().database;
  std::vector<WorkRow> rows;
  Query query = database.query(std::string(kSelectWorks) +
                               "WHERE w.group_key = ?1 AND (w.type = ?2 OR w.type = '' OR ?2 = '') "
                               "ORDER BY w.citations DESC, w.id");
  query.with(symbol_fold(reference.symbol), reference.type);
  while (query.next()) rows.push_back(work_row(database, query));
  return rows;
}

std::vector<CitationEdge> citation_edges(const Store& store) {
  std::vector<CitationEdge> edges;
  Query cited = store.implementation().database.query(
      "SELECT document, '', work, '', sum(citations) FROM document_works "
      "WHERE ordinal > 0 AND work IS NOT NULL GROUP BY document, work "
      "UNION ALL "
      "SELECT r.document, coalesce(a.work, ''), b.work, r.kind, count(*) FROM relations r "
      "JOIN \"references\" m ON m.document = r.document AND m.ordinal = r.cited "
      "JOIN document_works b ON b.document = m.document AND b.ordinal = m.document_work "
      "LEFT JOIN \"references\" n ON n.document = r.document AND n.ordinal = r.citing "
      "LEFT JOIN document_works a ON a.document = n.document AND a.ordinal = n.document_work "
      "WHERE b.work IS NOT NULL AND (r.citing IS NULL OR a.work IS NOT NULL) "
      "GROUP BY r.document, 2, 3, 4 ORDER BY 1, 2, 3, 4");
  while (cited.next()) {
    edges.push_back(
        {cited.integer(0), cited.text(1), cited.text(2), cited.text(3), cited.number(4)});
  }
  return edges;
}

}  // namespace trichdan
