#include "store/page_states.h"

#include "store/archive.h"
#include "store/row_set.h"

namespace trichdan {
namespace {

PageState page_state_from(std::string_view name) {
  for (const PageState state : {PageState::sure, PageState::unreadable, PageState::blank}) {
    if (name_of(state) == name) return state;
  }
  return PageState::check;
}

// Of each page its state as it was understood or, where it has no reading, why it failed: the last
// reason, if several readers failed.
constexpr std::string_view kStates =
    "SELECT s.document, s.page, s.state, s.reason FROM page_states s UNION ALL "
    "SELECT o.id, f.page, 'unreadable', f.message FROM failures f "
    "JOIN documents o ON (o.id = f.document OR o.file = f.document) AND o.parts = 0 AND "
    "(o.file IS NULL OR f.page BETWEEN o.first_page AND o.first_page + o.pages - 1) "
    "WHERE f.page > 0 AND NOT EXISTS (SELECT 1 FROM readings r WHERE r.document = f.document AND "
    "r.page = f.page) "
    "AND NOT EXISTS (SELECT 1 FROM failures g WHERE g.document = f.document AND g.page = f.page "
    "AND g.reader > f.reader)";

std::vector<PageStateRow> rows_of(Query& query) {
  std::vector<PageStateRow> rows;
  while (query.next()) {
    rows.push_back(
        {query.integer(0), query.number(1), {page_state_from(query.text(2)), query.text(3)}});
  }
  return rows;
}

std::string of_states(const std::string& select, const std::string& rest) {
  return select + " FROM (" + std::string(kStates) + ") p " + rest;
}

}  // namespace

void replace_page_states(const Database& database, DocumentId document, const Understanding& all) {
  RowSet rows(database, document, {"page_states", "page, state, reason", 1});
  for (std::size_t i = 0; i < all.conditions.size(); ++i) {
    const PageCondition& condition = all.conditions[i];
    rows.add(all.page_numbers[i], name_of(condition.state), condition.reason);
  }
  rows.put();
  rows.drop();
}

std::vector<PageStateRow> page_states_of(const Store& store, DocumentId document) {
  Query query = store.implementation().database.query(of_states(
      "SELECT p.document, p.page, p.state, p.reason", "WHERE p.document = ?1 ORDER BY p.page"));
  query.with(document);
  return rows_of(query);
}

std::vector<PageStateRow> doubtful_pages(const Store& store) {
  Query query = store.implementation().database.query(of_states(
      "SELECT p.document, p.page, p.state, p.reason",
      "JOIN documents d ON d.id = p.document WHERE p.state IN ('check', 'unreadable') ORDER BY " +
          std::string(kShownPath) + ", p.document, p.page"));
  return rows_of(query);
}

PageStateCounts count_page_states(const Store& store) {
  PageStateCounts counts;
  Query query = store.implementation().database.query(
      of_states("SELECT p.state, count(*)", "GROUP BY p.state"));
  while (query.next()) {
    const int count = query.number(1);
    switch (page_state_from(query.text(0))) {
      case PageState::sure:
        counts.sure += count;
        break;
      case PageState::check:
        counts.check += count;
        break;
      case PageState::unreadable:
        counts.unreadable += count;
        break;
      case PageState::blank:
        counts.blank += count;
        break;
    }
  }
  return counts;
}

}  // namespace trichdan
