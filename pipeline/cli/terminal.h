// cli: what people see. Colour and bars on a terminal only; plain text everywhere else.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace trichdan::cli {

bool is_terminal(std::FILE* stream);  // and NO_COLOR is not set

// Wraps in a terminal style if standard output is a terminal.
std::string bold(std::string_view text);
std::string dim(std::string_view text);
std::string warn(std::string_view text);

// Columns a terminal needs for the text: code points, marks not counted.
int columns_of(std::string_view utf8);
// At most `columns` wide, with an ellipsis where something was cut.
std::string shortened(std::string_view utf8, int columns);

// Rows of cells, left-aligned and padded to the widest of each column; the last column is not
// padded. Numbers (right = true) align right.
class Table {
 public:
  explicit Table(std::vector<std::string> heading, std::vector<bool> right = {});
  void add(std::vector<std::string> row);
  void print(std::FILE* out) const;
  std::size_t size() const { return rows_.size(); }

 private:
  std::vector<std::string> heading_;
  std::vector<bool> right_;
  std::vector<std::vector<std::string>> rows_;
};

// "1 page", "2 pages".
std::string counted(long count, std::string_view noun);

}  // namespace trichdan::cli
