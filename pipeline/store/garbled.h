// store, internal: symbols that OCR garbled, and the works they stand for all the same.
#pragma once

#include <string>

#include "store/database.h"

namespace trichdan {

// A row of document_works, as far as it matters here.
struct CitedSymbol {
  std::string group_key;
  std::string type_key;
  std::string number;
  std::string date;
  bool doubtful = false;  // no mention of it was read with certainty
};

// The group a row belongs to: its own, unless it is doubtful, nobody else has its symbol for
// certain, and there is exactly one symbol that is read for certain with equal type, number and
// full date and at most two letters different.
std::string group_of(const Database& database, const CitedSymbol& cited);

// Marks the groups whose garbled members, or whose garblers, the marked groups may be.
void mark_neighbours(const Database& database);

}  // namespace trichdan
