#include "store/tables.h"

#include <map>

#include "store/archive.h"
#include "store/pack.h"
#include "store/queries.h"
#include "store/row_set.h"

namespace trichdan {
namespace {

std::vector<PageBox> boxes_of_cell(const Understanding& all, const CellText& cell) {
  std::vector<PageBox> boxes;
  for (const auto& [begin, end] : cell.runs) {
    const Stream& stream = all.text.streams.at(cell.stream);
    for (const PageBox& box : boxes_of(stream, begin, end, all.pages, all.page_numbers)) {
      boxes.push_back(box);
    }
  }
  return boxes;
}

// One box around those of each page.
std::vector<PageBox> around(const std::vector<PageBox>& boxes) {
  std::map<int, Box> pages;
  for (const PageBox& box : boxes) pages[box.page] = united(pages[box.page], box.box);
  std::vector<PageBox> all;
  all.reserve(pages.size());
  for (const auto& [page, box] : pages) all.push_back({page, box});
  return all;
}

constexpr RowTable kTableRows{"tables", "ordinal, page, row_count, column_count, boxes", 1};
constexpr RowTable kCellRows{"table_cells", "ordinal, table_row, table_column, text, boxes", 3};

class TableWriter {
 public:
  TableWriter(const Database& database, DocumentId document, const Understanding& all)
      : tables_(database, document, kTableRows), cells_(database, document, kCellRows), all_(all) {}

  void replace() {
    int ordinal = 0;
    for (const TableText& table : all_.text.tables) add(ordinal++, table);
    tables_.put();
    cells_.put();
    cells_.drop();
    tables_.drop();
  }

 private:
  void add(int ordinal, const TableText& table) {
    std::vector<std::vector<std::vector<PageBox>>> boxes;
    std::vector<PageBox> together;
    for (const auto& row : table.rows) {
      auto& of_row = boxes.emplace_back();
      for (const CellText& cell : row) {
        of_row.push_back(boxes_of_cell(all_, cell));
        together.insert(together.end(), of_row.back().begin(), of_row.back().end());
      }
    }
    const std::size_t columns = table.rows.empty() ? 0 : table.rows.front().size();
    tables_.add(ordinal, table.page, static_cast<int>(table.rows.size()), static_cast<int>(columns),
                to_json(around(together)));
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
        const std::string& text = table.rows[row][column].text;
        if (text.empty()) continue;
        cells_.add(ordinal, static_cast<int>(row), static_cast<int>(column), text,
                   to_json(boxes[row][column]));
      }
    }
  }

  RowSet tables_;
  RowSet cells_;
  const Understanding& all_;
};

void read_cells(const Database& database, DocumentId document, TableRow& table) {
  Query query = database.query(
      "SELECT table_row, table_column, text, boxes FROM table_cells "
      "WHERE document = ?1 AND ordinal = ?2");
  query.with(document, table.ordinal);
  while (query.next()) {
    TableCellRow& cell = table.cells.at(static_cast<std::size_t>(query.integer(0)))
                             .at(static_cast<std::size_t>(query.integer(1)));
    cell.text = query.text(2);
    cell.boxes = boxes_from_json(query.text(3));
  }
}

}  // namespace

void replace_tables(const Database& database, DocumentId document, const Understanding& all) {
  TableWriter(database, document, all).replace();
}

std::vector<TableRow> tables_of(const Store& store, DocumentId document) {
  const Database& database = store.implementation().database;
  std::vector<TableRow> tables;
  Query query = database.query(
      "SELECT ordinal, page, row_count, column_count, boxes FROM tables WHERE document = ?1 "
      "ORDER BY ordinal");
  query.with(document);
  while (query.next()) {
    TableRow table{.ordinal = query.number(0),
                   .page = query.number(1),
                   .boxes = boxes_from_json(query.text(4)),
                   .cells = {}};
    const std::vector<TableCellRow> row(static_cast<std::size_t>(query.integer(3)));
    table.cells.assign(static_cast<std::size_t>(query.integer(2)), row);
    read_cells(database, document, table);
    tables.push_back(std::move(table));
  }
  return tables;
}

}  // namespace trichdan
