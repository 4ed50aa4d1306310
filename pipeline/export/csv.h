// CSV as RFC 4180 has it: UTF-8, commas, CRLF, a header row, quotes only where they are needed.
//
// The file starts with a byte order mark: without one, Excel shows Vietnamese letters as garbage.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

// A cell that a spreadsheet would run as a formula gets an apostrophe before it, and so does one
// that starts with an apostrophe: whoever drops one leading apostrophe from every cell has the data
// back. Numbers ("-5", "+1,2") and a lone "-" are no formulas and stay.
std::string guard_formula(std::string_view cell);

// The cell as it stands in the file: guarded, and quoted if it must be.
std::string csv_cell(std::string_view cell);

// Does not own the stream.
class CsvWriter {
 public:
  // Writes the byte order mark and the header row.
  CsvWriter(std::ostream& out, const std::vector<std::string>& columns);
  void row(const std::vector<std::string>& cells);

 private:
  std::ostream& out_;
};

}  // namespace trichdan
