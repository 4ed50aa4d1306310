// store: one document's rows in one table, written only where they are not those that are stored.
//
// A row that is written again makes its page, and those of its indexes, written again with the next
// commit; most of what is understood again is as it was.
//
// Threads and errors as Store.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace trichdan {

struct RowTable {
  std::string_view name;
  std::string_view columns;    // without `document`, keys first
  int keys = 0;                // so many of them are, with `document`, the key;
                               // 0: rows have no key and are written all or not at all
  std::string_view only = {};  // a condition: rows of the document that do not meet it stay
};

class RowSet {
 public:
  RowSet(const Database& database, DocumentId document, const RowTable& table)
      : database_(database), document_(document), table_(table) {}

  // In ascending order of their keys; values in the order of the table's columns.
  template <typename... Values>
  void add(const Values&... values) {
    rows_.push_back({value_of(values)...});
  }

  // Writes the rows that are not stored so. Call inside a Writing, and before drop(): rows of other
  // tables may still name those that go. Returns whether anything was written.
  bool put();
  // Removes the rows whose key was not added. Returns whether there were any.
  bool drop();

 private:
  using Value = Query::Value;
  using Row = std::vector<Value>;

  static Value value_of(std::int64_t value) { return value; }
  static Value value_of(int value) { return std::int64_t{value}; }
  static Value value_of(std::uint32_t value) { return std::int64_t{value}; }
  static Value value_of(std::string_view value) { return std::string(value); }
  static Value value_of(const std::string& value) { return value; }
  static Value value_of(const char* value) { return std::string(value); }
  template <typename T>
  static Value value_of(const std::optional<T>& value) {
    return value ? value_of(*value) : Value();
  }

  std::vector<Row> stored() const;
  bool replace_all(const std::vector<Row>& before) const;
  void write(const Row& row) const;
  bool key_less(const Row& a, const Row& b) const;

  const Database& database_;
  DocumentId document_;
  RowTable table_;
  std::vector<Row> rows_;
  std::vector<Row> surplus_;  // rows stored before whose keys were not added
};

}  // namespace trichdan
