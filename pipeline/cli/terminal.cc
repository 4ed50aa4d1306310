#include "cli/terminal.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace trichdan::cli {
namespace {

bool starts_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::string styled(std::string_view text, std::string_view code) {
  if (!is_terminal(stdout)) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

void print_row(std::FILE* out, const std::vector<std::string>& row, const std::vector<int>& widths,
               const std::vector<bool>& right) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string gap(static_cast<std::size_t>(std::max(0, widths[i] - columns_of(row[i]))),
                          ' ');
    const bool flush_right = i < right.size() && right[i];
    const bool last = i + 1 == row.size();
    if (i > 0) line += "  ";
    line += flush_right ? gap + row[i] : row[i] + (last ? "" : gap);
  }
  fmt::print(out, "{}\n", line);
}

}  // namespace

bool is_terminal(std::FILE* stream) {
  return isatty(fileno(stream)) == 1 && std::getenv("NO_COLOR") == nullptr;
}

std::string bold(std::string_view text) {
  return styled(text, "1");
}
std::string dim(std::string_view text) {
  return styled(text, "2");
}
std::string warn(std::string_view text) {
  return styled(text, "33");
}

int columns_of(std::string_view utf8) {
  int columns = 0;
  bool escape = false;
  for (const char byte : utf8) {
    if (byte == '\x1b') escape = true;
    if (!escape && starts_code_point(byte)) ++columns;
    if (escape && byte == 'm') escape = false;
  }
  return columns;
}

std::string shortened(std::string_view utf8, int columns) {
  if (columns_of(utf8) <= columns) return std::string(utf8);
  std::size_t end = 0;
  for (int seen = 0; end < utf8.size(); ++end) {
    if (starts_code_point(utf8[end]) && ++seen == columns) break;
  }
  return std::string(utf8.substr(0, end)) + "…";
}

Table::Table(std::vector<std::string> heading, std::vector<bool> right)
    : heading_(std::move(heading)), right_(std::move(right)) {}

void Table::add(std::vector<std::string> row) {
  rows_.push_back(std::move(row));
}

void Table::print(std::FILE* out) const {
  std::vector<int> widths(heading_.size());
  std::vector<std::string> heading;
  for (const std::string& name : heading_) heading.push_back(dim(name));
  for (std::size_t i = 0; i < heading_.size(); ++i) {
    widths[i] = columns_of(heading_[i]);
    for (const auto& row : rows_) widths[i] = std::max(widths[i], columns_of(row[i]));
  }
  print_row(out, heading, widths, right_);
  for (const auto& row : rows_) print_row(out, row, widths, right_);
}

std::string counted(long count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace trichdan::cli
