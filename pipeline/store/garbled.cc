#include "store/garbled.h"

#include "layout/fuzzy.h"

namespace trichdan {
namespace {

constexpr std::size_t kFullDate = 10;
constexpr std::size_t kMostDifferent = 2;  // bytes of folded symbols

bool anyone_is_sure_of(const Database& database, const std::string& group) {
  Query query =
      database.query("SELECT 1 FROM document_works WHERE group_key = ?1 AND doubtful = 0 LIMIT 1");
  return query.with(group).next();
}

}  // namespace

std::string group_of(const Database& database, const CitedSymbol& cited) {
  if (!cited.doubtful || cited.date.size() != kFullDate || cited.number.empty() ||
      anyone_is_sure_of(database, cited.group_key)) {
    return cited.group_key;
  }
  Query query = database.query(
      "SELECT DISTINCT group_key FROM document_works WHERE number = ?1 AND date = ?2 AND "
      "type_key = ?3 AND doubtful = 0 AND group_key <> ?4 ORDER BY group_key");
  query.with(cited.number, cited.date, cited.type_key, cited.group_key);
  std::string only;
  while (query.next()) {
    const std::string other = query.text(0);
    if (edit_distance(cited.group_key, other, kMostDifferent) > kMostDifferent) continue;
    if (!only.empty()) return cited.group_key;
    only = other;
  }
  return only.empty() ? cited.group_key : only;
}

// Two halves, so that each is found by its index: the neighbours of what is doubtful, and what is
// doubtful among the neighbours.
void mark_neighbours(const Database& database) {
  const std::string neighbours =
      "SELECT b.group_key, 1 FROM unsettled_groups u "
      "CROSS JOIN document_works a ON a.group_key = u.group_key "
      "CROSS JOIN document_works b ON b.number = a.number AND b.date = a.date "
      "WHERE u.spread = 0 AND length(a.date) = 10 AND b.group_key <> a.group_key AND ";
  database.exec("INSERT OR IGNORE INTO unsettled_groups " + neighbours + "a.doubtful UNION " +
                neighbours + "b.doubtful");
  database.exec("UPDATE unsettled_groups SET spread = 1 WHERE spread = 0");
}

}  // namespace trichdan
