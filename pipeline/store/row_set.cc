#include "store/row_set.h"

#include <fmt/format.h>

#include <algorithm>

namespace trichdan {
namespace {

std::size_t count_of(std::string_view columns) {
  return 1 + static_cast<std::size_t>(std::ranges::count(columns, ','));
}

// "?2, ?3, ..." behind the document's ?1.
std::string places_for(std::size_t count) {
  std::string places;
  for (std::size_t i = 0; i < count; ++i) places += fmt::format(", ?{}", i + 2);
  return places;
}

// The first columns, each compared with its place behind the document's.
std::string key_condition(std::string_view columns, int keys) {
  std::string condition;
  for (int i = 0; i < keys; ++i) {
    const std::size_t end = columns.find(',');
    condition += fmt::format(" AND {} = ?{}", columns.substr(0, end), i + 2);
    columns.remove_prefix(std::min(columns.size(), end + 2));
  }
  return condition;
}

std::string order_of(const RowTable& table) {
  if (table.keys == 0) return "rowid";
  std::string order;
  for (int i = 0; i < table.keys; ++i) order += fmt::format("{}{}", i > 0 ? ", " : "", i + 1);
  return order;
}

}  // namespace

std::vector<RowSet::Row> RowSet::stored() const {
  std::vector<Row> rows;
  Query query = database_.query(fmt::format(
      "SELECT {} FROM {} WHERE document = ?1{} ORDER BY {}", table_.columns, table_.name,
      table_.only.empty() ? "" : fmt::format(" AND {}", table_.only), order_of(table_)));
  query.with(document_);
  const auto count = static_cast<int>(count_of(table_.columns));
  while (query.next()) {
    Row& row = rows.emplace_back();
    for (int i = 0; i < count; ++i) row.push_back(query.value(i));
  }
  return rows;
}

bool RowSet::key_less(const Row& a, const Row& b) const {
  return std::ranges::lexicographical_compare(a.begin(), a.begin() + table_.keys, b.begin(),
                                              b.begin() + table_.keys);
}

void RowSet::write(const Row& row) const {
  Query query = database_.query(fmt::format("INSERT OR REPLACE INTO {}(document, {}) VALUES(?1{})",
                                            table_.name, table_.columns, places_for(row.size())));
  query.with(document_).and_all(row, 2).run();
}

bool RowSet::replace_all(const std::vector<Row>& before) const {
  if (before == rows_) return false;
  database_.query(fmt::format("DELETE FROM {} WHERE document = ?1", table_.name))
      .with(document_)
      .run();
  for (const Row& row : rows_) write(row);
  return true;
}

bool RowSet::put() {
  const std::vector<Row> before = stored();
  if (table_.keys == 0) return replace_all(before);
  bool written = false;
  auto old = before.begin();
  for (const Row& row : rows_) {
    for (; old != before.end() && key_less(*old, row); ++old) surplus_.push_back(*old);
    const bool known = old != before.end() && !key_less(row, *old);
    if (known && *old == row) {
      ++old;
      continue;
    }
    if (known) ++old;
    write(row);
    written = true;
  }
  surplus_.insert(surplus_.end(), old, before.end());
  return written;
}

bool RowSet::drop() {
  for (Row& row : surplus_) {
    row.resize(static_cast<std::size_t>(table_.keys));
    Query query = database_.query(fmt::format("DELETE FROM {} WHERE document = ?1{}", table_.name,
                                              key_condition(table_.columns, table_.keys)));
    query.with(document_).and_all(row, 2).run();
  }
  const bool any = !surplus_.empty();
  surplus_.clear();
  return any;
}

}  // namespace trichdan
