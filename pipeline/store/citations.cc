// Who cites what: the questions of the citation index.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "resolve/key.h"
#include "store/archive.h"
#include "store/places.h"
#include "store/queries.h"
#include "store/rows.h"

namespace trichdan {
namespace {

// What is asked for, as conditions on references (m) and on works as a document cites them (w);
// both with the parameters ?1 and ?2.
struct Wanted {
  const char* of_references;
  const char* of_works;
  std::string first, second;
  bool named = false;  // a name stands for one of the works; else nothing need be looked for
};

bool any(Query query, const std::string& parameter) {
  return query.with(parameter).next();
}

// "15-nq/tu" finds 15-NQ/TU, "12-QD/TU" finds 12-QĐ/TU; but what is typed as it is printed finds
// only that: codes differ in case alone. Empty: any symbol with that fold.
std::string exact_key(const Database& database, std::string_view symbol) {
  const std::string key = symbol_key(symbol);
  Query query = database.query(
      "SELECT 1 FROM \"references\" WHERE symbol_fold = ?1 AND symbol_key = ?2 LIMIT 1");
  return query.with(symbol_fold(symbol), key).next() ? key : std::string();
}

Wanted wanted_symbol(const Database& database, std::string_view symbol) {
  return {"m.symbol_fold = ?1 AND (?2 = '' OR m.symbol_key = ?2)",
          "w.group_key = ?1 AND (?2 = '' OR w.symbol_key = ?2)", symbol_fold(symbol),
          exact_key(database, symbol),
          any(database.query("SELECT 1 FROM works WHERE group_key = ?1 AND name <> '' LIMIT 1"),
              symbol_fold(symbol))};
}

Wanted wanted_works(const Database& database, const std::vector<std::string>& works) {
  const std::string ids = nlohmann::json(works).dump();
  return {
      "?2 = '' AND (m.document, m.document_work) IN (SELECT w.document, w.ordinal FROM "
      "document_works w WHERE w.work IN (SELECT value FROM json_each(?1)))",
      "?2 = '' AND w.work IN (SELECT value FROM json_each(?1))", ids, "",
      any(database.query("SELECT 1 FROM works WHERE id IN (SELECT value FROM json_each(?1)) AND "
                         "name <> '' LIMIT 1"),
          ids)};
}

// The mentions to be shown, by path and place, before any of their rows is read: of a thousand that
// cite a law, a page is asked for.
std::string shown_of(const std::string& table, const std::string& condition) {
  return std::string("WITH shown AS MATERIALIZED (SELECT ") + kShownPath +
         " AS path, d.first_page AS first_page, m.document AS document, m.ordinal AS ordinal "
         "FROM " +
         table + " m JOIN documents d ON d.id = m.document WHERE " + condition +
         " ORDER BY path, d.first_page, m.document, m.ordinal LIMIT ?3) SELECT ";
}

std::string rows_of(const std::string& table) {
  return " FROM shown s CROSS JOIN " + table +
         " m ON m.document = s.document AND m.ordinal = s.ordinal "
         "ORDER BY s.path, s.first_page, m.document, m.ordinal";
}

std::vector<ReferenceRow> by_symbol(const Store& store, const Wanted& wanted, int limit) {
  const std::string table = "\"references\"";
  Places places(store);
  std::vector<ReferenceRow> rows;
  Query query = store.implementation().database.query(shown_of(table, wanted.of_references) +
                                                      kReferenceColumns + rows_of(table));
  query.with(wanted.first, wanted.second, limit > 0 ? limit : -1);
  while (query.next()) {
    rows.push_back({.place = places.of(place_of(query)),
                    .reference = reference_of(query),
                    .work = work_of(query),
                    .relation = relation_of(query),
                    .relation_by = relation_by_of(query),
                    .name = {}});
  }
  return rows;
}

// The work that is wanted among those a name stands for, and its name.
std::pair<std::string, std::string> work_named(const Database& database,
                                               const MentionPlace& mention, const Wanted& wanted) {
  Query query = database.query(
      std::string("SELECT w.work, w.name FROM named_works n JOIN document_works w ON "
                  "w.document = n.document AND w.ordinal = n.document_work "
                  "WHERE n.document = ?3 AND n.ordinal = ?4 AND ") +
      wanted.of_works + " ORDER BY n.position LIMIT 1");
  query.with(wanted.first, wanted.second, mention.document, mention.ordinal).next();
  return {query.text(0), query.text(1)};
}

// Of a named reference (m): that its name stands for one of the works.
std::string named_condition(const Wanted& wanted) {
  return std::string("m.document IN (SELECT w.document FROM document_works w WHERE ") +
         wanted.of_works +
         ") AND EXISTS (SELECT 1 FROM named_works n JOIN document_works w ON w.document = "
         "n.document AND w.ordinal = n.document_work WHERE n.document = m.document AND n.ordinal = "
         "m.ordinal AND " +
         wanted.of_works + ")";
}

std::vector<ReferenceRow> by_name(const Store& store, const Wanted& wanted, int limit) {
  const Database& database = store.implementation().database;
  Places places(store);
  std::vector<ReferenceRow> rows;
  Query query = database.query(shown_of("named_references", named_condition(wanted)) +
                               kNamedReferenceColumns + rows_of("named_references"));
  query.with(wanted.first, wanted.second, limit > 0 ? limit : -1);
  while (query.next()) {
    const MentionPlace place = place_of(query);
    const NamedReference named = named_reference_of(query);
    auto [work, name] = work_named(database, place, wanted);
    ReferenceRow& row = rows.emplace_back();
    row.place = places.of(place);
    row.reference.span = named.span;
    row.reference.text = row.reference.symbol_read = named.text;
    row.reference.state = named.state;
    row.work = std::move(work);
    row.name = std::move(name);
  }
  return rows;
}

std::vector<ReferenceRow> citing_wanted(const Store& store, const Wanted& wanted, int limit) {
  std::vector<ReferenceRow> rows = by_symbol(store, wanted, limit);
  if (!wanted.named) return rows;
  std::ranges::move(by_name(store, wanted, limit), std::back_inserter(rows));
  std::ranges::stable_sort(rows, {}, [](const ReferenceRow& row) {
    const Span& span = row.reference.span;
    return std::tie(row.place.path, row.place.first_page, row.place.document, span.stream,
                    span.begin);
  });
  if (limit > 0 && rows.size() > static_cast<std::size_t>(limit)) {
    rows.resize(static_cast<std::size_t>(limit));
  }
  return rows;
}

CitationCount count_wanted(const Store& store, const Wanted& wanted) {
  const std::string by_name =
      " UNION ALL SELECT m.document FROM named_references m WHERE " + named_condition(wanted);
  Query query = store.implementation().database.query(
      std::string("SELECT count(*), count(DISTINCT document) FROM ("
                  "SELECT m.document FROM \"references\" m WHERE ") +
      wanted.of_references + (wanted.named ? by_name : "") + ")");
  query.with(wanted.first, wanted.second).next();
  return {query.number(0), query.number(1)};
}

}  // namespace

std::vector<ReferenceRow> citing(const Store& store, std::string_view symbol, int limit) {
  return citing_wanted(store, wanted_symbol(store.implementation().database, symbol), limit);
}

CitationCount count_citing(const Store& store, std::string_view symbol) {
  return count_wanted(store, wanted_symbol(store.implementation().database, symbol));
}

std::vector<ReferenceRow> citing_works(const Store& store, const std::vector<std::string>& works,
                                       int limit) {
  return citing_wanted(store, wanted_works(store.implementation().database, works), limit);
}

CitationCount count_citing_works(const Store& store, const std::vector<std::string>& works) {
  return count_wanted(store, wanted_works(store.implementation().database, works));
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
