// The five CSV tables: documents, references, named references, figures, units.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "export/csv.h"
#include "store/queries.h"

namespace trichdan {

struct CsvTable {
  std::string_view name;  // the file name without ".csv"
  std::vector<std::string> columns;
  // The rows of one document.
  void (*rows)(const Store& store, const DocumentRecord& document, CsvWriter& out);
};

// In the order they are written; "references" is the one that is written as a single stream.
const std::vector<CsvTable>& csv_tables();
const CsvTable& references_table();

}  // namespace trichdan
