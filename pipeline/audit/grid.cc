#include "audit/grid.h"

#include <algorithm>

#include "extract/plain_text.h"
#include "extract/tokens.h"

namespace trichdan::audit {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

Cell cell_of(const Context& context, const CellText& text) {
  Cell cell;
  if (text.runs.empty()) return cell;
  cell.span = {text.stream, text.runs.front().first, text.runs.front().second};
  const std::string_view whole = trimmed(text.text);
  std::size_t end = 0;
  while (end < whole.size() && (is_digit(whole[end]) || whole[end] == '.' || whole[end] == ','))
    ++end;
  const std::string_view behind = trimmed(whole.substr(end));
  if (end == 0 || text.runs.size() != 1 || (!behind.empty() && behind != "%")) return cell;
  const std::string& stream = context.text_of(text.stream);
  std::size_t begin = cell.span.begin;
  while (begin < cell.span.end && !is_digit(stream[begin])) ++begin;
  if (stream.compare(begin, end, whole.substr(0, end)) != 0) return cell;
  cell.number = context.number(text.stream, begin, begin + end);
  cell.percent = !behind.empty();
  return cell;
}

// "1", "2", "3": a row that numbers the columns.
bool numbers_columns(const std::vector<Cell>& row) {
  std::int64_t next = 1;
  for (const Cell& cell : row) {
    if (!cell.number || cell.number->value.units != next++) return false;
  }
  return row.size() >= 3;
}

bool has_amount(const std::vector<Cell>& row) {
  return std::any_of(row.begin() + 1, row.end(),
                     [](const Cell& cell) { return cell.number.has_value(); });
}

bool is_running(std::string_view heading) {
  return heading == "tt" || heading == "stt" || heading.starts_with("so tt") ||
         heading.starts_with("so thu tu") || heading.find("nam sinh") != std::string_view::npos ||
         heading.find("ma so") != std::string_view::npos ||
         heading.find("ghi chu") != std::string_view::npos;
}

bool of_shares(std::string_view heading) {
  return heading.find('%') != std::string_view::npos ||
         heading.find("ty le") != std::string_view::npos ||
         heading.find("ti le") != std::string_view::npos;
}

std::string label_of(const std::vector<CellText>& texts, const std::vector<Cell>& cells) {
  std::string label;
  for (std::size_t i = 0; i < texts.size() && !(i > 0 && cells[i].number); ++i) {
    if (cells[i].number) continue;
    if (!label.empty()) label += ' ';
    label += plain(texts[i].text);
  }
  return label;
}

}  // namespace

std::vector<std::size_t> Grid::amounts() const {
  std::vector<std::size_t> found;
  for (std::size_t column = 0; column < columns; ++column) {
    if (shares[column] || is_running(headings[column])) continue;
    std::size_t count = 0;
    for (std::size_t row = first; row < rows.size(); ++row) count += number(row, column) ? 1 : 0;
    if (count >= 2) found.push_back(column);
  }
  return found;
}

Grid grid_of(const Context& context, const TableText& table) {
  Grid grid;
  grid.columns = table.rows.empty() ? 0 : table.rows.front().size();
  for (const auto& texts : table.rows) {
    auto& row = grid.rows.emplace_back();
    for (const CellText& text : texts) row.push_back(cell_of(context, text));
    grid.labels.push_back(label_of(texts, row));
  }
  while (grid.first < grid.rows.size() && grid.columns > 1 &&
         (!has_amount(grid.rows[grid.first]) || numbers_columns(grid.rows[grid.first])))
    ++grid.first;
  grid.headings.resize(grid.columns);
  grid.shares.resize(grid.columns);
  for (std::size_t column = 0; column < grid.columns; ++column) {
    for (std::size_t row = 0; row < grid.first; ++row) {
      if (grid.rows[row][column].number) continue;
      const std::string part = plain(table.rows[row][column].text);
      if (!part.empty()) grid.headings[column] += (grid.headings[column].empty() ? "" : " ") + part;
    }
    const bool sign =
        std::ranges::any_of(grid.rows, [&](const auto& row) { return row[column].percent; });
    grid.shares[column] = sign || of_shares(grid.headings[column]);
  }
  return grid;
}

}  // namespace trichdan::audit
