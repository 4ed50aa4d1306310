#include "store/tables.h"

#include <map>

#include "store/archive.h"
#include "store/pack.h"
#include "store/queries.h"

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
  for (const auto& [page, box] : pages) all.push_back({page, box});
  return all;
}

class TableWriter {
 public:
  TableWriter(const Database& database, DocumentId document, const Understanding& all)
      : database_(database), document_(document), all_(all) {}

  void put(int ordinal, const TableText& table) const {
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
    database_.query("INSERT INTO tables VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
        .with(document_, ordinal, table.page, static_cast<int>(table.rows.size()),
              static_cast<int>(columns), to_json(around(together)))
        .run();
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
        put_cell(ordinal, row, column, table.rows[row][column].text, boxes[row][column]);
      }
    }
  }

 private:
  void put_cell(int ordinal, std::size_t row, std::size_t column, const std::string& text,
                const std::vector<PageBox>& boxes) const {
    if (text.empty()) return;
    database_.query("INSERT INTO table_cells VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
        .with(document_, ordinal, static_cast<int>(row), static_cast<int>(column), text,
              to_json(boxes))
        .run();
  }

  const Database& database_;
  DocumentId document_;
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
  for (const char* sql :
       {"DELETE FROM table_cells WHERE document = ?1", "DELETE FROM tables WHERE document = ?1"}) {
    database.query(sql).with(document).run();
  }
  const TableWriter writer(database, document, all);
  int ordinal = 0;
  for (const TableText& table : all.text.tables) writer.put(ordinal++, table);
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
