#include "text/plain_columns.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "layout/evidence.h"
#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::size_t kLongest = 300;  // bytes of a line with two columns

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// Which words a line of the right column can begin with; of the date's, the place before it.
bool begins_right_column(std::string_view tail) {
  const std::string first = search_key(tail.substr(0, tail.find(' ')));
  constexpr std::array<std::string_view, 3> kNational{"cong", "dang", "doan"};
  for (const std::string_view word : kNational) {
    if (first == word && is_national_header(tail)) return true;
  }
  return first == "doc" && is_motto(tail);
}

bool is_small(std::string_view word) {
  return !word.empty() && !is_capitals(word) && to_lower(word) != word;  // "Kiên"
}

bool ends_left_column(std::string_view left) {
  if (left.ends_with('-') || left.ends_with("–")) return false;
  if (is_number_line(left)) return left.find('/') != std::string_view::npos;
  return is_capitals(left);
}

// "..., ngày 6 tháng 11 năm 2017" behind a name in capitals or a whole number.
bool begins_date(std::string_view left, std::string_view tail) {
  const std::size_t comma = tail.find(',');
  if (comma == std::string_view::npos || comma > 40 || !is_place_and_date(tail)) return false;
  if (!is_small(tail.substr(0, tail.find(' '))) && !tail.starts_with("TP")) return false;
  const std::string after = search_key(tail.substr(comma, 12));
  return after.starts_with("ng") && ends_left_column(left) && left.find(',') == left.npos;
}

// Where the right column begins; 0 if the line has one column.
std::size_t column_at(std::string_view line) {
  if (line.size() > kLongest) return 0;
  for (std::size_t space = line.find(' '); space != std::string_view::npos;
       space = line.find(' ', space + 1)) {
    const std::string_view tail = trimmed(line.substr(space));
    const std::string_view left = trimmed(line.substr(0, space));
    if (tail.empty() || !has_letter_or_digit(left)) continue;
    if (begins_right_column(tail) || begins_date(left, tail)) return space;
  }
  return 0;
}

void add_columns(std::string_view part, std::vector<std::string_view>& columns) {
  part = trimmed(part);
  if (part.empty()) return;
  const std::size_t at = column_at(part);
  if (at != 0) columns.push_back(trimmed(part.substr(0, at)));
  columns.push_back(trimmed(part.substr(at)));
}

// A tab, or more blanks than a justified line has.
std::size_t gap_in(std::string_view text) {
  return std::min(text.find('\t'), text.find("    "));
}

}  // namespace

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  for (std::size_t gap = gap_in(line); gap != std::string_view::npos; gap = gap_in(line)) {
    add_columns(line.substr(0, gap), columns);
    line = trimmed(line.substr(gap));
  }
  add_columns(line, columns);
  return columns;
}

}  // namespace trichdan
