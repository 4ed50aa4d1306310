#include "export/csv.h"

#include <algorithm>
#include <array>

namespace trichdan {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "-", "-5", "+1,2", "-3.000,5%"
bool is_plain_number(std::string_view cell) {
  if (cell == "-") return true;
  if (cell.starts_with('-') || cell.starts_with('+')) cell.remove_prefix(1);
  if (cell.ends_with('%')) cell.remove_suffix(1);
  if (cell.empty() || !is_digit(cell.front()) || !is_digit(cell.back())) return false;
  return std::ranges::all_of(cell, [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

// What Excel, LibreOffice and Google Sheets take for the start of a formula; the full-width signs
// count as well where East Asian input is set up.
bool starts_like_formula(std::string_view cell) {
  static constexpr std::array<std::string_view, 12> kStarts = {"=",  "+", "-",  "@",  "\t", "\r",
                                                               "\n", "'", "＝", "＋", "－", "＠"};
  return std::ranges::any_of(kStarts, [&](auto start) { return cell.starts_with(start); });
}

bool needs_quotes(std::string_view cell) {
  return cell.find_first_of(",\"\r\n") != std::string_view::npos || cell.starts_with(' ') ||
         cell.ends_with(' ');
}

void write_row(std::ostream& out, const std::vector<std::string>& cells) {
  const char* separator = "";
  for (const auto& cell : cells) {
    out << separator << csv_cell(cell);
    separator = ",";
  }
  out << "\r\n";
}

}  // namespace

std::string guard_formula(std::string_view cell) {
  const bool guard = starts_like_formula(cell) && !is_plain_number(cell);
  return (guard ? "'" : "") + std::string(cell);
}

std::string csv_cell(std::string_view cell) {
  std::string guarded = guard_formula(cell);
  if (!needs_quotes(guarded)) return guarded;
  std::string quoted = "\"";
  for (const char c : guarded) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

CsvWriter::CsvWriter(std::ostream& out, const std::vector<std::string>& columns) : out_(out) {
  out_ << "\xEF\xBB\xBF";
  write_row(out_, columns);
}

void CsvWriter::row(const std::vector<std::string>& cells) {
  write_row(out_, cells);
}

}  // namespace trichdan
