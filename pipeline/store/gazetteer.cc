// Table: places. A place's names are copied to the places below it, so that every row stands alone.
#include "store/gazetteer.h"

#include "store/archive.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr const char* kColumns = "SELECT level, name, parent, province, since, until FROM places ";

std::vector<GazetteerPlace> rows_of(Query& query) {
  std::vector<GazetteerPlace> places;
  while (query.next()) {
    places.push_back(
        {query.text(0), query.text(1), query.text(2), query.text(3), query.text(4), query.text(5)});
  }
  return places;
}

}  // namespace

void save_gazetteer(Store& store, const GazetteerFile& file) {
  Database& database = store.implementation().database;
  Writing writing(database);
  database.query("DELETE FROM places WHERE age = ?1").with(file.age).run();
  Query insert = database.query("INSERT INTO places VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
  int ordinal = 0;
  for (const GazetteerPlace& place : file.places) {
    insert
        .with(file.age, ordinal++, place.level, place.name, fold_search(place.name), place.parent,
              place.province, place.from, place.until)
        .run();
  }
  writing.commit();
}

std::vector<GazetteerPlace> communes_of(const Store& store) {
  Query query = store.implementation().database.query(
      std::string(kColumns) +
      "WHERE level IN ('xã', 'phường', 'thị trấn', 'đặc khu') "
      "ORDER BY age, ordinal");
  return rows_of(query);
}

std::vector<GazetteerPlace> places_named(const Store& store, std::string_view name) {
  Query query = store.implementation().database.query(
      std::string(kColumns) + "WHERE ?1 = '' OR fold = ?1 ORDER BY age, ordinal");
  query.with(fold_search(place_from(name).name));
  return rows_of(query);
}

}  // namespace trichdan
