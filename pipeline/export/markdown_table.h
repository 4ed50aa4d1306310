// Tables as GitHub's Markdown has them.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "store/queries.h"

namespace trichdan {

// One line of text that Markdown shows as it is, in a table cell too.
std::string markdown_cell(std::string_view text);

void table_head(std::ostream& out, const std::vector<std::string>& columns);
void table_row(std::ostream& out, const std::vector<std::string>& cells);

// A table of a page, its first row as the headings. Nothing for a table without rows.
void write_markdown_table(const TableRow& table, std::ostream& out);

}  // namespace trichdan
