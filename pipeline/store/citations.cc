// Who cites what: the questions of the citation index.
#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

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

// What is known of a work, gathered from the references to it: the longest date, and of every other
// field the first that is stated, by document and place.
void gather(Work& work, const Reference& reference) {
  const auto take = [](std::string& field, const std::string& value) {
    if (field.empty()) field = value;
  };
  take(work.type, reference.type);
  take(work.number, reference.number);
  take(work.symbol, reference.symbol.empty() ? reference.number : reference.symbol);
  take(work.year, reference.year);
  take(work.issuer, reference.issuer);
  take(work.subject, reference.subject);
  if (reference.date.size() > work.date.size()) work.date = reference.date;
}

// The rows of all works, unsorted.
std::vector<WorkRow> cited_works(const Store& store) {
  std::vector<WorkRow> rows;
  Query query = store.implementation().database.query(
      std::string("SELECT ") + kReferenceColumns +
      " FROM \"references\" m WHERE m.work IS NOT NULL ORDER BY m.work, m.document, m.ordinal");
  DocumentId document = -1;
  while (query.next()) {
    const std::string id = work_of(query);
    if (rows.empty() || rows.back().work.id != id) {
      rows.emplace_back().work.id = id;
      document = -1;
    }
    WorkRow& row = rows.back();
    gather(row.work, reference_of(query));
    ++row.citations;
    if (query.integer(0) != document) ++row.citing_documents;
    document = query.integer(0);
  }
  return rows;
}

bool agree(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a.starts_with(b) || b.starts_with(a);
}

// Whether a document is the work that is cited: the number alone is no key, so that type and date
// must agree, and where the date is unknown on one side the issuing bodies.
bool is_work(const DocumentHeader& document, const Work& work) {
  if (symbol_key(document.symbol) != symbol_key(work.symbol)) return false;
  if (!agree(name_key(document.type), name_key(work.type))) return false;
  if (!document.date.empty() && !work.date.empty()) return agree(document.date, work.date);
  if (document.issuer.empty() || work.issuer.empty()) return true;
  return compatible_names(name_key(document.issuer), name_key(work.issuer));
}

void add_held(const Store& store, std::vector<WorkRow>& rows) {
  std::map<std::string, std::vector<std::pair<DocumentId, DocumentHeader>>> by_symbol;
  Query query = store.implementation().database.query(
      "SELECT id, type, symbol, issuer, date FROM documents WHERE symbol <> '' ORDER BY id");
  while (query.next()) {
    DocumentHeader header;
    header.type = query.text(1);
    header.symbol = query.text(2);
    header.issuer = query.text(3);
    header.date = query.text(4);
    by_symbol[symbol_fold(header.symbol)].emplace_back(query.integer(0), header);
  }
  for (WorkRow& row : rows) {
    for (const auto& [id, header] : by_symbol[symbol_fold(row.work.symbol)]) {
      if (is_work(header, row.work)) row.held.push_back(id);
    }
  }
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
    rows.push_back({places.of(place_of(query)), reference_of(query), work_of(query)});
  }
  keep_exact_if_any(rows, key);
  return rows;
}

std::vector<WorkRow> works(const Store& store, bool missing_only) {
  std::vector<WorkRow> rows = cited_works(store);
  add_held(store, rows);
  if (missing_only) std::erase_if(rows, [](const WorkRow& row) { return !row.held.empty(); });
  std::ranges::sort(rows, [](const WorkRow& a, const WorkRow& b) {
    return std::tuple(-a.citations, -a.citing_documents, a.work.symbol, a.work.id) <
           std::tuple(-b.citations, -b.citing_documents, b.work.symbol, b.work.id);
  });
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
