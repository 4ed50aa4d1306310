// ocr/lines, internal: rows that are one joined, and rows of two columns parted.
#pragma once

#include <vector>

#include "ocr/lines/rows.h"

namespace trichdan::lines {

// Joins rows that are one: a piece left of or right of another on the same height, raised numbers
// of footnotes, and rows made of nothing but the marks of the capitals below them.
std::vector<Row> joined(const Page& page, std::vector<Row> rows);

// Parts rows where a rule of a table runs down through them.
std::vector<Row> parted(const Page& page, std::vector<Row> rows);

}  // namespace trichdan::lines
