// Table: place_successors, in the order of the file.
#include "store/successors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/error.h"
#include "store/archive.h"
#include "store/csv_reader.h"
#include "store/text_file.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr const char* kAdvice =
    "A mapping of communes is CSV with the columns province, district, ward, newProvince and "
    "newWard";
constexpr std::array kColumns{"province", "district", "ward", "newProvince", "newWard"};

class SuccessionReader {
 public:
  explicit SuccessionReader(const std::filesystem::path& path) : path_(path) {}

  std::vector<Succession> read() {
    const std::string content = content_of(path_, kAdvice);
    CsvReader rows(content);
    find_columns(rows);
    std::vector<Succession> all;
    while (rows.next()) all.push_back(succession(rows));
    return all;
  }

 private:
  [[noreturn]] void fail(std::size_t line, const std::string& what) const {
    throw Error(ErrorKind::unsupported, fmt::format("line {}: {}", line, what), kAdvice)
        .at(path_.string());
  }

  void find_columns(CsvReader& rows) {
    if (!rows.next()) fail(1, "there is no row");
    width_ = rows.row().size();
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
      const auto found = std::ranges::find(rows.row(), kColumns[i]);
      if (found == rows.row().end()) fail(1, fmt::format("there is no column {}", kColumns[i]));
      columns_[i] = static_cast<std::size_t>(found - rows.row().begin());
    }
  }

  GazetteerPlace place(const CsvReader& rows, std::size_t column) const {
    const std::string& name = rows.row()[columns_[column]];
    GazetteerPlace place = place_from(name);
    if (place.level.empty() || place.name.empty()) {
      fail(rows.line(), fmt::format("\"{}\" begins with no level (Tỉnh, Huyện, Xã, ...)", name));
    }
    return place;
  }

  Succession succession(const CsvReader& rows) const {
    if (rows.row().size() != width_) {
      fail(rows.line(), fmt::format("{} fields where {} are expected", rows.row().size(), width_));
    }
    const std::string province = place(rows, 0).full();
    const std::string district = place(rows, 1).full();
    // An island district had no communes: the district itself is what went on.
    const bool of_district = rows.row()[columns_[2]].empty();
    Succession out{place(rows, of_district ? 1 : 2), place(rows, 4)};
    out.old.parent = of_district ? province : district;
    out.old.province = province;
    out.present.province = out.present.parent = place(rows, 3).full();
    return out;
  }

  std::filesystem::path path_;
  std::array<std::size_t, kColumns.size()> columns_{};
  std::size_t width_ = 0;
};

}  // namespace

std::vector<Succession> read_successions(const std::filesystem::path& path) {
  return SuccessionReader(path).read();
}

void save_successions(Store& store, const std::vector<Succession>& successions) {
  Database& database = store.implementation().database;
  Writing writing(database);
  database.exec("DELETE FROM place_successors");
  Query insert =
      database.query("INSERT INTO place_successors VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  int ordinal = 0;
  for (const auto& [old, present] : successions) {
    insert
        .with(ordinal++, fold_search(old.name), old.full(), old.parent, old.province, present.level,
              present.name, present.province)
        .run();
  }
  writing.commit();
}

std::vector<GazetteerPlace> successors_of(const Store& store, const GazetteerPlace& place) {
  std::vector<GazetteerPlace> places;
  if (place.until.empty()) return places;
  Query query = store.implementation().database.query(
      "SELECT new_level, new_name, new_province FROM place_successors WHERE fold = ?1 AND "
      "place = ?2 AND parent = ?3 AND province = ?4 ORDER BY ordinal");
  query.with(fold_search(place.name), place.full(), place.parent, place.province);
  while (query.next()) {
    places.push_back({.level = query.text(0),
                      .name = query.text(1),
                      .parent = query.text(2),
                      .province = query.text(2),
                      .from = place.until,
                      .until = {}});
  }
  return places;
}

}  // namespace trichdan
