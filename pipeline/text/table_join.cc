#include "text/table_join.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "layout/fuzzy.h"
#include "text/join.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// In a row with the body: what a reader's eye passes over between the parts of a table.
bool is_passed_over(const PageReading& page, const Line& line) {
  if (line.role == Role::page_number || line.role == Role::footnote || line.role == Role::stamp) {
    return true;
  }
  // Specks, and a page number that was not read as one.
  constexpr std::size_t kShort = 3;
  std::size_t bytes = 0;
  for (const std::uint32_t word : line.words) {
    const std::string& text = page.words[word].text;
    if (has_letter_or_digit(text)) bytes += text.size();
  }
  return bytes <= kShort;
}

std::set<std::uint32_t> words_of(const TableGrid& grid) {
  std::set<std::uint32_t> words;
  for (const auto& row : grid.rows) {
    for (const TableCell& cell : row) words.insert(cell.words.begin(), cell.words.end());
  }
  return words;
}

// Whether the first of these lines that counts is one of the table.
template <typename Iterator>
bool meets_first(const PageReading& page, const TableGrid& grid, Iterator line, Iterator end) {
  const std::set<std::uint32_t> words = words_of(grid);
  const auto of_table = [&](std::uint32_t word) { return words.contains(word); };
  for (; line != end; ++line) {
    if (std::ranges::any_of(line->words, of_table)) return true;
    if (!is_passed_over(page, *line)) return false;
  }
  return false;
}

// Millimetres, so that pages of two resolutions can be compared.
double in_mm(std::int32_t pixels, const PageReading& page) {
  return pixels * 25.4 / std::max(page.dpi, 1);
}

// Paper moves on the glass from page to page, all columns alike; they do not move apart.
bool same_columns(const TableGrid& a, const PageReading& on_a, const TableGrid& b,
                  const PageReading& on_b) {
  constexpr double kApart = 2.5;  // mm between places that are the same
  // mm that a page may have moved: margins change sides on paper printed on both. Two columns alone
  // are no shape to know again.
  const double farthest = a.gaps.size() > 1 ? 25 : 8;
  if (a.columns != b.columns || a.gaps.size() + 1 != a.columns || a.gaps.size() != b.gaps.size()) {
    return false;
  }
  std::vector<double> moves;
  for (std::size_t i = 0; i < a.gaps.size(); ++i) {
    moves.push_back((in_mm(b.gaps[i].begin, on_b) + in_mm(b.gaps[i].end, on_b) -
                     in_mm(a.gaps[i].begin, on_a) - in_mm(a.gaps[i].end, on_a)) /
                    2);
  }
  std::ranges::nth_element(moves, moves.begin() + static_cast<std::ptrdiff_t>(moves.size() / 2));
  const double move = moves[moves.size() / 2];
  if (std::abs(move) > farthest) return false;
  for (std::size_t i = 0; i < a.gaps.size(); ++i) {
    const double before = in_mm(a.gaps[i].begin, on_a) + move - in_mm(b.gaps[i].end, on_b);
    const double behind = in_mm(b.gaps[i].begin, on_b) - in_mm(a.gaps[i].end, on_a) - move;
    if (before > kApart || behind > kApart) return false;
  }
  return true;
}

std::string key_of(const std::vector<CellText>& row) {
  std::string key;
  for (const CellText& cell : row) key += search_key(cell.text);
  return key;
}

// How many of the first rows the second part repeats from the first.
std::size_t repeated_headings(const TableText& first, const TableText& next) {
  std::size_t rows = 0;
  while (rows < next.rows.size() && rows < first.rows.size()) {
    const std::string known = key_of(first.rows[rows]);
    if (known.empty() || !resembles(key_of(next.rows[rows]), known)) break;
    ++rows;
  }
  return rows;
}

// Whether a cell's text is not at its end: a list goes on, or nothing closes it and small letters
// follow.
bool is_open_end(std::string_view above, std::string_view next) {
  constexpr std::string_view kOpen = ";:,";
  return kOpen.find(above.back()) != std::string_view::npos || starts_with_lower_case(next);
}

// Over the page without a number of its own, all that stands in it going on from the cell above.
bool goes_on(const std::vector<CellText>& above, const std::vector<CellText>& row) {
  if (!row.front().text.empty()) return false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].text.empty()) continue;
    if (above[i].text.empty() || !is_open_end(above[i].text, row[i].text)) return false;
    if (above[i].stream != row[i].stream) return false;
  }
  return true;
}

bool is_alone(const std::vector<CellText>& row, std::size_t column) {
  const auto filled = [](const CellText& cell) { return !cell.text.empty(); };
  return filled(row[column]) && std::ranges::count_if(row, filled) == 1;
}

// "-" of "- Rà soát", "+" of "+ Rà soát"; empty for what is no item of a list.
std::string_view list_sign(std::string_view text) {
  const bool item = text.size() > 2 && (text[0] == '-' || text[0] == '+') && text[1] == ' ';
  return text.substr(0, item ? 2 : 0);
}

bool has_items(std::string_view text, std::string_view sign) {
  return text.starts_with(sign) || text.find(' ' + std::string(sign)) != std::string_view::npos;
}

// Over the page comes nothing but the next items of a cell's list, as in no other row.
bool goes_on_with_items(const TableText& table, const TableText& next, std::size_t row) {
  const std::vector<CellText>& above = table.rows.back();
  const std::vector<CellText>& items = next.rows[row];
  for (std::size_t i = 1; i < items.size(); ++i) {
    if (!is_alone(items, i)) continue;
    const auto alone = [&](const std::vector<CellText>& other) { return is_alone(other, i); };
    const std::string_view sign = list_sign(items[i].text);
    return !sign.empty() && has_items(above[i].text, sign) && above[i].stream == items[i].stream &&
           std::ranges::none_of(table.rows, alone) && std::ranges::count_if(next.rows, alone) == 1;
  }
  return false;
}

void continue_row(std::vector<CellText>& above, std::vector<CellText> row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].text.empty()) continue;
    above[i].text += ' ' + row[i].text;
    above[i].runs.insert(above[i].runs.end(), row[i].runs.begin(), row[i].runs.end());
  }
}

void add(TableText& table, TableText next) {
  const std::size_t headings = repeated_headings(table, next);
  for (std::size_t i = headings; i < next.rows.size(); ++i) {
    const bool first = i == headings;
    if (first && (goes_on(table.rows.back(), next.rows[i]) || goes_on_with_items(table, next, i))) {
      continue_row(table.rows.back(), std::move(next.rows[i]));
    } else {
      table.rows.push_back(std::move(next.rows[i]));
    }
  }
}

}  // namespace

std::vector<TableText> joined_tables(std::vector<PageTable> tables,
                                     std::span<const PageReading> pages,
                                     std::span<const PageLayout> layouts,
                                     std::span<const int> page_numbers) {
  const auto follows = [&](const PageTable& a, const PageTable& b) {
    return page_numbers[b.page] == page_numbers[a.page] + 1 &&
           same_columns(*a.grid, pages[a.page], *b.grid, pages[b.page]) &&
           meets_first(pages[a.page], *a.grid, layouts[a.page].lines.rbegin(),
                       layouts[a.page].lines.rend()) &&
           meets_first(pages[b.page], *b.grid, layouts[b.page].lines.begin(),
                       layouts[b.page].lines.end());
  };
  std::vector<TableText> joined;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (i > 0 && !joined.back().rows.empty() && follows(tables[i - 1], tables[i])) {
      add(joined.back(), std::move(tables[i].text));
    } else {
      joined.push_back(std::move(tables[i].text));
    }
  }
  return joined;
}

}  // namespace trichdan
