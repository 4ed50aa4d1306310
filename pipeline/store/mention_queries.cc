#include <utility>

#include "store/archive.h"
#include "store/places.h"
#include "store/queries.h"
#include "store/rows.h"

namespace trichdan {
namespace {

// The rows of one document's table of mentions, in order; `row_of` makes one of the query's row.
template <typename Row, typename RowOf>
std::vector<Row> rows_of(const Store& store, DocumentId document, const char* columns,
                         const char* table, const RowOf& row_of) {
  const Database& database = store.implementation().database;
  Places places(store);
  std::vector<Row> rows;
  Query query = database.query(std::string("SELECT ") + columns + " FROM " + table +
                               " m WHERE m.document = ?1 ORDER BY m.ordinal");
  query.with(document);
  while (query.next()) rows.push_back(row_of(places.of(place_of(query)), query));
  return rows;
}

}  // namespace

std::vector<ReferenceRow> references_of(const Store& store, DocumentId document) {
  return rows_of<ReferenceRow>(
      store, document, kReferenceColumns, "\"references\"", [](Place place, const Query& row) {
        return ReferenceRow{std::move(place), reference_of(row), work_of(row)};
      });
}

std::vector<NamedReferenceRow> named_references_of(const Store& store, DocumentId document) {
  return rows_of<NamedReferenceRow>(
      store, document, kNamedReferenceColumns, "named_references",
      [](Place place, const Query& row) {
        return NamedReferenceRow{std::move(place), named_reference_of(row)};
      });
}

std::vector<FigureRow> figures_of(const Store& store, DocumentId document) {
  return rows_of<FigureRow>(store, document, kFigureColumns, "figures",
                            [](Place place, const Query& row) {
                              return FigureRow{std::move(place), figure_of(row)};
                            });
}

std::vector<UnitRow> units_of(const Store& store, DocumentId document) {
  return rows_of<UnitRow>(store, document, kUnitColumns, "unit_mentions",
                          [](Place place, const Query& row) {
                            return UnitRow{std::move(place), unit_of(row)};
                          });
}

}  // namespace trichdan
