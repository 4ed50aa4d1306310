#include "store/work_index.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "resolve/citation.h"
#include "resolve/key.h"
#include "store/archive.h"
#include "store/garbled.h"

namespace trichdan {
namespace {

// A row of document_works with what its document adds to it.
struct Cited {
  DocumentId document = 0;
  int ordinal = 0;
  Work fields;
  bool doubtful = false;  // no mention of it was read for certain
  std::string work;       // as decided before
  Citation citation;
};

constexpr std::size_t kFullDate = 10;  // bytes of "2021-12-13"

constexpr const char* kColumns =
    "SELECT w.document, w.ordinal, w.type, w.number, w.symbol, w.year, w.date, w.issuer, "
    "w.subject, "
    "w.name, w.citations, w.work, w.type_key, w.symbol_key, w.central, d.place, d.date, "
    "w.group_key, w.doubtful FROM document_works w JOIN documents d ON d.id = w.document ";

Work fields_of(const Query& row) {
  Work work;
  work.type = row.text(2);
  work.number = row.text(3);
  work.symbol = row.text(4);
  work.year = row.text(5);
  work.date = row.text(6);
  work.issuer = row.text(7);
  work.subject = row.text(8);
  work.name = row.text(9);
  work.citations = row.number(10);
  return work;
}

Citation citation_of(const Query& row, const Work& fields, const std::string& group) {
  Citation citation;
  citation.type = row.text(12);
  // A garbled symbol is decided as the one it stands for: all of a group have one key.
  citation.symbol = group;
  citation.date = fields.date.empty() && fields.symbol.find(fields.year) == std::string::npos
                      ? fields.year
                      : fields.date;
  citation.issuer = name_key(fields.issuer);
  citation.place = name_key(row.text(15));
  const std::string date = row.text(16);
  if (date.size() == kFullDate && row.number(1) != 0) citation.not_after = date;
  citation.central = row.integer(14) != 0;
  return citation;
}

CitedSymbol symbol_of(const Query& row) {
  return {row.text(17), row.text(12), row.text(3), row.text(6), row.integer(18) != 0};
}

void take_rows(const Database& database, const std::string& group, Query& query,
               std::vector<Cited>& all) {
  while (query.next()) {
    if (group_of(database, symbol_of(query)) != group) continue;
    const Work fields = fields_of(query);
    all.push_back({query.integer(0), query.number(1), fields, query.integer(18) != 0,
                   query.text(11), citation_of(query, fields, group)});
  }
}

// The group's own rows, and the garbled ones that stand for it.
std::vector<Cited> cited_under(const Database& database, const std::string& group) {
  std::vector<Cited> all;
  Query own = database.query(std::string(kColumns) +
                             "WHERE w.group_key = ?1 ORDER BY w.document, w.ordinal");
  own.with(group);
  take_rows(database, group, own, all);
  Query garbled = database.query(
      std::string(kColumns) +
      "WHERE w.doubtful AND w.group_key <> ?1 AND (w.number, w.date) IN "
      "(SELECT number, date FROM document_works WHERE group_key = ?1 AND length(date) = 10) "
      "ORDER BY w.document, w.ordinal");
  garbled.with(group);
  take_rows(database, group, garbled, all);
  return all;
}

// The value most citations state; of several the first in the order of letters.
class Vote {
 public:
  void add(const std::string& value, std::int64_t weight) {
    if (!value.empty()) votes_[value] += weight;
  }
  std::string winner() const {
    const auto best = std::ranges::max_element(
        votes_, [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == votes_.end() ? std::string() : best->first;
  }

 private:
  std::map<std::string, std::int64_t> votes_;
};

struct Tally {
  static constexpr std::int64_t kCertain = 1'000'000;
  Vote type, number, symbol, year, date, full_date, issuer, subject, name;
  int citations = 0;
  std::set<DocumentId> citing;
  std::set<DocumentId> held;

  std::string shown_date() const {
    const std::string full = full_date.winner();
    return full.empty() ? date.winner() : full;
  }
  void add(const Cited& cited) {
    const Work& fields = cited.fields;
    // One certain reading outweighs any number of doubtful ones.
    const std::int64_t weight = std::max(fields.citations, 1) * (cited.doubtful ? 1 : kCertain);
    type.add(fields.type, weight);
    number.add(fields.number, weight);
    symbol.add(fields.symbol, weight);
    year.add(fields.year, weight);
    if (fields.date.size() == kFullDate) full_date.add(fields.date, weight);
    date.add(fields.date, weight);
    issuer.add(fields.issuer, weight);
    subject.add(fields.subject, weight);
    name.add(fields.name, weight);
    if (cited.ordinal == 0) {
      held.insert(cited.document);
    } else {
      citations += fields.citations;
      citing.insert(cited.document);
    }
  }
};

void put_work(const Database& database, const std::string& id, const std::string& group,
              const Tally& tally) {
  database
      .query(
          "INSERT OR REPLACE INTO works(id, group_key, type, number, symbol, year, date, issuer, "
          "subject, name, citations, citing_documents, held) "
          "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
      .with(id, group, tally.type.winner(), tally.number.winner(), tally.symbol.winner(),
            tally.year.winner(), tally.shown_date(), tally.issuer.winner(), tally.subject.winner(),
            tally.name.winner(), tally.citations, static_cast<int>(tally.citing.size()),
            static_cast<int>(tally.held.size()))
      .run();
}

void note_work(const Database& database, const Cited& cited, const std::string& work) {
  if (cited.work == work) return;
  std::optional<std::string> value;
  if (!work.empty()) value = work;
  database.query("UPDATE document_works SET work = ?3 WHERE document = ?1 AND ordinal = ?2")
      .with(cited.document, cited.ordinal, value)
      .run();
}

void settle(const Database& database, const std::string& group) {
  const std::vector<Cited> all = cited_under(database, group);
  std::vector<Citation> citations;
  citations.reserve(all.size());
  for (const Cited& cited : all) citations.push_back(cited.citation);
  const std::vector<std::optional<WorkKey>> keys = decide(std::move(citations));
  std::map<std::string, Tally> works;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string id = keys[i] ? id_of(*keys[i]) : std::string();
    if (!id.empty()) works[id].add(all[i]);
    note_work(database, all[i], id);
  }
  database.query("DELETE FROM works WHERE group_key = ?1").with(group).run();
  for (const auto& [id, tally] : works) put_work(database, id, group, tally);
  database.query("DELETE FROM unsettled_groups WHERE group_key = ?1").with(group).run();
}

std::vector<std::string> unsettled(const Database& database, std::size_t most) {
  std::vector<std::string> groups;
  Query query =
      database.query("SELECT group_key FROM unsettled_groups ORDER BY group_key LIMIT ?1");
  query.with(static_cast<std::int64_t>(most));
  while (query.next()) groups.push_back(query.text(0));
  return groups;
}

// Works lie in the file in the order of their ids, which are digests: settling touches pages
// everywhere. They are written once a commit, so that commits are few; and they are kept until
// then.
class SettlingCache {
 public:
  explicit SettlingCache(const Database& database)
      : database_(database), before_(database.integer("PRAGMA cache_size")) {
    database_.exec("PRAGMA cache_size = -262144");  // kilobytes; taken as they are needed
  }
  ~SettlingCache() {
    database_.exec("PRAGMA cache_size = " + std::to_string(before_));
    database_.exec("PRAGMA shrink_memory");
  }
  SettlingCache(const SettlingCache&) = delete;
  SettlingCache& operator=(const SettlingCache&) = delete;

 private:
  const Database& database_;
  std::int64_t before_;
};

bool stopped(const std::atomic<bool>* stop) {
  return stop != nullptr && *stop;
}

}  // namespace

std::size_t settle_some_groups(Database& database, std::size_t most,
                               const std::atomic<bool>* stop) {
  if (unsettled(database, 1).empty()) return 0;
  Writing writing(database);
  mark_neighbours(database);
  std::size_t settled = 0;
  for (const std::string& group : unsettled(database, most)) {
    if (stopped(stop)) break;
    settle(database, group);
    ++settled;
  }
  writing.commit();
  return settled;
}

void Store::settle_works(const std::atomic<bool>* stop) {
  constexpr std::size_t kGroupsACommit = 200'000;
  Database& database = implementation_->database;
  if (unsettled(database, 1).empty()) return;
  const SettlingCache cache(database);
  while (!stopped(stop)) {
    if (settle_some_groups(database, kGroupsACommit, stop) == 0) return;
  }
}

}  // namespace trichdan
