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

// The works a name stands for, as far as they are decided.
std::vector<std::string> works_named(const Database& database, const MentionPlace& mention) {
  std::vector<std::string> works;
  Query query = database.query(
      "SELECT w.work FROM named_works n JOIN document_works w ON w.document = n.document AND "
      "w.ordinal = n.document_work WHERE n.document = ?1 AND n.ordinal = ?2 AND "
      "w.work IS NOT NULL ORDER BY n.position");
  query.with(mention.document, mention.ordinal);
  while (query.next()) works.push_back(query.text(0));
  return works;
}

}  // namespace

std::vector<ReferenceRow> references_of(const Store& store, DocumentId document) {
  return rows_of<ReferenceRow>(store, document, kReferenceColumns, "\"references\"",
                               [](Place place, const Query& row) {
                                 return ReferenceRow{.place = std::move(place),
                                                     .reference = reference_of(row),
                                                     .work = work_of(row),
                                                     .relation = relation_of(row),
                                                     .relation_by = relation_by_of(row),
                                                     .name = {}};
                               });
}

std::vector<NamedReferenceRow> named_references_of(const Store& store, DocumentId document) {
  const Database& database = store.implementation().database;
  return rows_of<NamedReferenceRow>(store, document, kNamedReferenceColumns, "named_references",
                                    [&](Place place, const Query& row) {
                                      return NamedReferenceRow{
                                          std::move(place), named_reference_of(row),
                                          works_named(database, place_of(row))};
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
