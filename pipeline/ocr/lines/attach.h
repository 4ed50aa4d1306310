// ocr/lines, internal: what is no plain letter to the row it belongs to.
#pragma once

#include "ocr/lines/rows.h"

namespace trichdan::lines {

// Gives marks, dots, dashes and punctuation to rows: to the one that has the nearest letter above
// or below them, else to the one they stand in or beside. What belongs to none stays out: specks.
// What is too tall for a letter belongs to every row it reaches through (Row::shared).
void attach(const Page& page, std::vector<Row>& rows);

}  // namespace trichdan::lines
