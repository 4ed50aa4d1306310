#include "store/repairs.h"

#include "base/digest.h"
#include "store/archive.h"
#include "store/contexts.h"
#include "store/pack.h"
#include "store/queries.h"
#include "store/row_set.h"

namespace trichdan {

void replace_repairs(const Database& database, DocumentId document, const Understanding& all) {
  RowSet rows(database, document,
              {"repairs", "ordinal, page, word, words, boxes, kind, read, became, evidence", 1});
  int ordinal = 0;
  for (const Repair& repair : all.repairs) {
    const std::vector<PageBox> boxes{{repair.page, repair.box}};
    rows.add(ordinal++, repair.page, repair.word, repair.words, to_json(boxes), repair.kind,
             repair.read, repair.became, repair.evidence);
  }
  rows.put();
  rows.drop();
}

std::vector<RepairRow> repairs_of(const Store& store, DocumentId document) {
  std::vector<RepairRow> rows;
  Query query = store.implementation().database.query(
      "SELECT page, word, words, boxes, kind, read, became, evidence FROM repairs "
      "WHERE document = ?1 ORDER BY ordinal");
  query.with(document);
  while (query.next()) {
    RepairRow row;
    row.repair.page = query.number(0);
    row.repair.word = static_cast<std::uint32_t>(query.integer(1));
    row.repair.words = static_cast<std::uint32_t>(query.integer(2));
    row.boxes = boxes_from_json(query.text(3));
    if (!row.boxes.empty()) row.repair.box = row.boxes.front().box;
    row.repair.kind = query.text(4);
    row.repair.read = query.text(5);
    row.repair.became = query.text(6);
    row.repair.evidence = query.text(7);
    rows.push_back(std::move(row));
  }
  return rows;
}

ContextSnapshot context_snapshot(const Store& store) {
  Query query = store.implementation().database.query(
      "SELECT version, model FROM context_snapshots ORDER BY version LIMIT 1");
  if (!query.next()) return {};
  return {query.text(0), unpacked(query.text(1))};
}

std::string save_context_snapshot(Store& store, std::string_view model, int documents) {
  constexpr std::size_t kShown = 12;
  const Database& database = store.implementation().database;
  std::string version = sha256_of(model).substr(0, kShown);
  const std::string bytes = packed(model);
  database.query("DELETE FROM context_snapshots").run();
  database.query("INSERT INTO context_snapshots VALUES(?1, ?2, ?3)")
      .with(version, documents, Blob{bytes})
      .run();
  return version;
}

}  // namespace trichdan
