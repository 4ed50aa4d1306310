// Who cites what: the questions of the citation index.

#include "resolve/key.h"
#include "store/archive.h"
#include "store/places.h"
#include "store/queries.h"
#include "store/rows.h"

namespace trichdan {
namespace {

// "15-nq/tu" finds 15-NQ/TU, "12-QD/TU" finds 12-QĐ/TU; but what is typed as it is printed finds
// only that: codes differ in case alone. Empty: any symbol with that fold.
std::string exact_key(const Database& database, std::string_view symbol) {
  const std::string key = symbol_key(symbol);
  Query query = database.query(
      "SELECT 1 FROM \"references\" WHERE symbol_fold = ?1 AND symbol_key = ?2 LIMIT 1");
  return query.with(symbol_fold(symbol), key).next() ? key : std::string();
}

constexpr const char* kOfSymbol = "m.symbol_fold = ?1 AND (?2 = '' OR m.symbol_key = ?2) ";

}  // namespace

std::vector<ReferenceRow> citing(const Store& store, std::string_view symbol, int limit) {
  const Database& database = store.implementation().database;
  Places places(store);
  std::vector<ReferenceRow> rows;
  // Documents first, so that paths are looked up once for each of them.
  Query query = database.query(
      std::string("WITH citing AS MATERIALIZED (SELECT id, ") + kShownPath +
      " AS path FROM documents d WHERE id IN (SELECT m.document FROM \"references\" m WHERE " +
      kOfSymbol + ")) SELECT " + kReferenceColumns +
      " FROM citing c CROSS JOIN \"references\" m ON m.document = c.id WHERE " + kOfSymbol +
      "ORDER BY c.path, m.document, m.ordinal LIMIT ?3");
  query.with(symbol_fold(symbol), exact_key(database, symbol), limit > 0 ? limit : -1);
  while (query.next()) {
    rows.push_back({.place = places.of(place_of(query)),
                    .reference = reference_of(query),
                    .work = work_of(query),
                    .relation = relation_of(query),
                    .relation_by = relation_by_of(query)});
  }
  return rows;
}

CitationCount count_citing(const Store& store, std::string_view symbol) {
  const Database& database = store.implementation().database;
  Query query = database.query(
      std::string("SELECT count(*), count(DISTINCT m.document) FROM \"references\" m WHERE ") +
      kOfSymbol);
  query.with(symbol_fold(symbol), exact_key(database, symbol)).next();
  return {query.number(0), query.number(1)};
}

std::vector<UnitCount> unit_counts(const Store& store) {
  std::vector<UnitCount> rows;
  Query query = store.implementation().database.query(
      "SELECT name, count(*), count(DISTINCT document) FROM unit_mentions "
      "GROUP BY name ORDER BY 2 DESC, 3 DESC, 1");
  while (query.next()) rows.push_back({query.text(0), query.number(1), query.number(2)});
  return rows;
}

}  // namespace trichdan
