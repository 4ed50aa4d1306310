#include "extract/figure_tables.h"

#include <algorithm>
#include <utility>

#include "extract/clean.h"
#include "extract/figure_numbers.h"
#include "extract/letters.h"

namespace trichdan {
namespace {

// A cell that is one number, perhaps a share or a ratio; its kind, empty for other cells.
struct CellValue {
  std::string_view kind;
  std::string_view number;
  std::string_view denominator;
};

CellValue value_of(std::string_view cell) {
  const std::string_view text = trimmed(cell);
  if (text.empty() || !is_digit(text.front())) return {};
  const std::size_t end = number_end(text, 0);
  const std::string_view number = text.substr(0, end);
  const std::string_view behind = trimmed(text.substr(end));
  if (!is_amount(number)) return {};
  if (behind.empty()) return {"count", number, {}};
  if (behind == "%") return {"percent", number, {}};
  if (behind == "‰") return {"permille", number, {}};
  const std::string_view other = trimmed(behind.substr(1));
  if (behind.front() == '/' && is_amount(other)) return {"ratio", number, other};
  return {};
}

bool has_value(const std::vector<CellText>& row) {
  return std::any_of(row.begin() + 1, row.end(),
                     [](const CellText& cell) { return !value_of(cell.text).kind.empty(); });
}

// Rows before the first one with a number; a row that only numbers the columns ("1", "2", "3") is
// one of them.
bool counts_columns(const std::vector<CellText>& row) {
  std::uint64_t before = 0;
  for (const CellText& cell : row) {
    const CellValue value = value_of(cell.text);
    if (value.kind != "count" || whole_of(value.number) != before + 1) return false;
    ++before;
  }
  return row.size() >= 3;
}

std::size_t heading_rows(const TableText& table) {
  std::size_t rows = 0;
  while (rows < table.rows.size() &&
         (!has_value(table.rows[rows]) || counts_columns(table.rows[rows])))
    ++rows;
  return rows;
}

// The cell of a row that stands over a column: itself, or the merged one that reaches over it.
const CellText& cell_over(const std::vector<CellText>& row, std::size_t column) {
  std::size_t at = column;
  while (at > 0 && row[at].text.empty()) --at;
  return at + row[at].columns > column ? row[at] : row[column];
}

std::string column_heading(const TableText& table, std::size_t rows, std::size_t column) {
  std::string heading;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::string& text = cell_over(table.rows[row], column).text;
    if (text.empty() || counts_columns(table.rows[row])) continue;
    if (!heading.empty()) heading += ' ';
    heading += text;
  }
  return heading;
}

// The first cell of a row that is no number.
std::string row_heading(const std::vector<CellText>& row) {
  for (const CellText& cell : row) {
    if (!cell.text.empty() && value_of(cell.text).kind.empty() && !is_digit(cell.text.front()))
      return cell.text;
  }
  return {};
}

bool overlaps(const Figure& figure, const CellText& cell) {
  return figure.span.stream == cell.stream && std::ranges::any_of(cell.runs, [&](const auto& run) {
           return figure.span.begin < run.second && run.first < figure.span.end;
         });
}

// From a table's first byte to its last; all its words are in one stream, the body.
Span extent(const TableText& table) {
  Span all{0, ~0U, 0};
  for (const auto& row : table.rows) {
    for (const CellText& cell : row) {
      for (const auto& [begin, end] : cell.runs) {
        all = {cell.stream, std::min(all.begin, begin), std::max(all.end, end)};
      }
    }
  }
  return all;
}

}  // namespace

TableReader::TableReader(const Library& library)
    : running_(library.words_of("running numbers")),
      nouns_(library.words_of("counted nouns")),
      money_(library.words_of("money starts")) {}

bool TableReader::numbers_rows(std::string_view heading) const {
  const Token first = token_at(heading, 0, heading.size());
  return static_cast<bool>(running_.longest(heading, first, heading.size()));
}

// "Kế hoạch (hồ sơ)": what stands in brackets; else a counted noun of the headings.
std::string TableReader::unit_of(std::string_view heading, std::string_view row) const {
  const std::size_t open = heading.rfind('(');
  const std::size_t close = heading.find(')', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close != std::string_view::npos)
    return clean(heading, open + 1, close);
  for (const std::string_view text : {heading, row}) {
    for (Token token = token_at(text, 0, text.size()); token.kind != TokenKind::end;
         token = token_at(text, token.end, text.size())) {
      static const std::uint64_t kNumberOf = key_of("số");
      const auto noun = nouns_.longest(text, token, text.size());
      if (noun && (noun.tokens > 1 || token.key != kNumberOf))
        return clean(text, token.begin, noun.end);
    }
  }
  return {};
}

Figure TableReader::figure_of(const CellText& cell, const std::string& row,
                              const std::string& column) const {
  const CellValue value = value_of(cell.text);
  Figure figure;
  figure.span = {cell.stream, cell.runs.front().first, cell.runs.front().second};
  figure.text = clean(cell.text);
  figure.kind = value.kind;
  figure.row = row;
  figure.column = column;
  figure.unit = unit_of(column, row);
  if (value.kind == "ratio") {
    figure.numerator = value.number;
    figure.denominator = value.denominator;
    return figure;
  }
  figure.value = decimal_of(value.number);
  if (value.kind == "count" && figure.unit == "%") figure.kind = "percent";
  if (figure.kind == "percent") figure.unit = "%";
  if (figure.kind == "permille") figure.unit = "‰";
  const Token unit = token_at(figure.unit, 0, figure.unit.size());
  const bool money = unit.kind == TokenKind::word && money_.exactly({&unit, 1});
  if (figure.kind == "count" && money) figure.kind = "money";
  return figure;
}

// The figures of the cells below the headings, and without those of prose on the same words.
void TableReader::replace(const TableText& table, std::size_t first,
                          std::vector<Figure>& figures) const {
  for (std::size_t column = 0; column < table.rows.front().size(); ++column) {
    const std::string heading = column_heading(table, first, column);
    if (heading.empty() || numbers_rows(heading)) continue;
    for (std::size_t row = first; row < table.rows.size(); ++row) {
      const CellText& cell = table.rows[row][column];
      if (cell.runs.empty() || value_of(cell.text).kind.empty()) continue;
      std::erase_if(figures, [&](const Figure& figure) { return overlaps(figure, cell); });
      figures.push_back(figure_of(cell, row_heading(table.rows[row]), heading));
    }
  }
}

void TableReader::read(const TableText& table, std::vector<Figure>& figures) const {
  const std::size_t first = heading_rows(table);
  if (first == 0 || first >= table.rows.size()) return;
  const Span all = extent(table);
  const auto place = [](const Figure& figure) {
    return std::pair(figure.span.stream, figure.span.begin);
  };
  const auto begin = std::ranges::lower_bound(figures, std::pair(all.stream, all.begin), {}, place);
  const auto end = std::ranges::lower_bound(figures, std::pair(all.stream, all.end), {}, place);
  std::vector<Figure> inside(begin, end);
  replace(table, first, inside);
  std::ranges::stable_sort(inside, {}, place);
  const auto at = figures.erase(begin, end);
  figures.insert(at, inside.begin(), inside.end());
}

}  // namespace trichdan
