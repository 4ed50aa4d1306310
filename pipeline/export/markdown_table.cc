#include "export/markdown_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "export/formats.h"

namespace trichdan {

std::string markdown_cell(std::string_view text) {
  std::string escaped;
  for (const char c : one_line(text)) {
    if (std::string_view("\\`*_<>[]|~").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

void table_head(std::ostream& out, const std::vector<std::string>& columns) {
  out << '|';
  for (const auto& column : columns) out << ' ' << column << " |";
  out << "\n|" << fmt::format("{}", fmt::join(std::vector<std::string>(columns.size(), "---"), "|"))
      << "|\n";
}

void table_row(std::ostream& out, const std::vector<std::string>& cells) {
  out << "| " << fmt::format("{}", fmt::join(cells, " | ")) << " |\n";
}

void write_markdown_table(const TableRow& table, std::ostream& out) {
  for (std::size_t row = 0; row < table.cells.size(); ++row) {
    std::vector<std::string> cells;
    for (const TableCellRow& cell : table.cells[row]) cells.push_back(markdown_cell(cell.text));
    row == 0 ? table_head(out, cells) : table_row(out, cells);
  }
}

}  // namespace trichdan
