#include "store/schema.h"

#include <fmt/format.h>

#include "base/error.h"
#include "store/folds.h"

namespace trichdan {
namespace {

constexpr const char* kFoldSetting = "search folds";

Error foreign_database(const Database& database) {
  Error error(ErrorKind::database, "it is the database of another program, not an archive",
              "Give another file with --db");
  return error.at(database.path().string());
}

Error newer_archive(const Database& database, int version, std::size_t known) {
  Error error(
      ErrorKind::database,
      fmt::format("the archive has version {} and was written by a newer trichdan; this one "
                  "knows versions up to {}",
                  version, known),
      "Use the newer program; nothing was changed");
  return error.at(database.path().string());
}

}  // namespace

int version_of(const Database& database, std::span<const Migration> steps) {
  const auto version = static_cast<int>(database.integer("PRAGMA user_version"));
  const std::int64_t owner = database.integer("PRAGMA application_id");
  const bool empty = database.integer("SELECT count(*) FROM sqlite_schema") == 0;
  if (owner != kApplicationId && !(owner == 0 && version == 0 && empty)) {
    throw foreign_database(database);
  }
  if (version > static_cast<int>(steps.size()))
    throw newer_archive(database, version, steps.size());
  return version;
}

void migrate(Database& database, std::span<const Migration> steps) {
  Writing writing(database);
  // Asked inside the transaction: another process may have migrated while this one waited for it.
  const auto version = static_cast<std::size_t>(version_of(database, steps));
  if (version == steps.size()) return;
  for (const Migration& step : steps.subspan(version)) database.exec(step.sql);
  if (database.integer("SELECT count(*) FROM pragma_foreign_key_check") != 0) {
    throw Error(ErrorKind::database, "bringing the archive to the present version failed",
                "Nothing was changed; please report this")
        .at(database.path().string());
  }
  database.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
  database.exec(fmt::format("PRAGMA user_version = {}", steps.size()));
  writing.commit();
}

void refresh_search_index(Database& database) {
  const std::string now = fingerprint_of_folds();
  const auto current = [&] {
    Query query = database.query("SELECT value FROM settings WHERE name = ?1");
    return query.with(kFoldSetting).next() && query.text(0) == now;
  };
  if (current()) return;
  Writing writing(database);
  if (current()) return;
  database.exec("INSERT INTO stream_search(stream_search) VALUES('rebuild')");
  database.query("INSERT OR REPLACE INTO settings VALUES(?1, ?2)").with(kFoldSetting, now).run();
  writing.commit();
}

}  // namespace trichdan
