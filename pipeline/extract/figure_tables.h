// extract: figures in the cells of a table, each with the headings of its row and column.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/library.h"
#include "extract/mentions.h"
#include "text/stream.h"

namespace trichdan {

class TableReader {
 public:
  explicit TableReader(const Library& library);

  // Replaces what prose readers took from the table's numeric cells by one figure a cell, and keeps
  // `figures` in the order of stream and offset. Cells under a heading of running numbers ("STT")
  // are none.
  void read(const TableText& table, std::vector<Figure>& figures) const;

 private:
  void replace(const TableText& table, std::size_t first, std::vector<Figure>& figures) const;
  Figure figure_of(const CellText& cell, const std::string& row, const std::string& column) const;
  bool numbers_rows(std::string_view heading) const;
  std::string unit_of(std::string_view heading, std::string_view row) const;

  const PhraseTable& running_;
  const PhraseTable& nouns_;
  const PhraseTable& money_;
};

}  // namespace trichdan
