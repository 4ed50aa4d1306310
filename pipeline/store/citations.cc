// Who cites what: the questions of the citation index.
#include <algorithm>
#include <functional>

#include "resolve/key.h"
#include "store/archive.h"
#include "store/places.h"
#include "store/queries.h"
#include "store/rows.h"

namespace trichdan {
namespace {

// "15-nq/tu" finds 15-NQ/TU, "12-QD/TU" finds 12-QĐ/TU; but what is typed as it is printed finds
// only that: codes differ in case alone.
void keep_exact_if_any(std::vector<ReferenceRow>& rows, const std::string& key) {
  const auto exact = [&](const ReferenceRow& row) {
    return symbol_key(row.reference.symbol) == key;
  };
  if (std::ranges::any_of(rows, exact)) std::erase_if(rows, std::not_fn(exact));
}

}  // namespace

std::vector<ReferenceRow> citing(const Store& store, std::string_view symbol) {
  const std::string key = symbol_key(symbol);
  Places places(store);
  std::vector<ReferenceRow> rows;
  Query query = store.implementation().database.query(
      std::string("SELECT ") + kReferenceColumns + ", " + kShownPath +
      " AS path FROM \"references\" m JOIN documents d ON d.id = m.document "
      "WHERE m.symbol_fold = ?1 ORDER BY path, m.document, m.ordinal");
  query.with(symbol_fold(symbol));
  while (query.next()) {
    rows.push_back({.place = places.of(place_of(query)),
                    .reference = reference_of(query),
                    .work = work_of(query),
                    .relation = relation_of(query)});
  }
  keep_exact_if_any(rows, key);
  return rows;
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
