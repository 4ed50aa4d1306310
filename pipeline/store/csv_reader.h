// Rows of CSV as RFC 4180 has it, read one at a time. Line breaks may be LF or CR LF; a byte order
// mark is passed over, and so are empty lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

class CsvReader {
 public:
  // `content` must outlive this.
  explicit CsvReader(std::string_view content);

  // The next row, if there is one. A quote that is never closed takes in the rest.
  bool next();
  const std::vector<std::string>& row() const { return row_; }
  std::size_t line() const { return line_; }  // on which the row begins, from 1

 private:
  void read_row();
  std::string field();
  std::string quoted();

  std::string_view content_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
  std::size_t next_line_ = 1;
  std::vector<std::string> row_;
};

}  // namespace trichdan
