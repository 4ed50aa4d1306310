// extract: symbols that OCR garbled, put right by their grammar alone: the printed type word says
// which codes may follow ("Quyết định số 8l19/QD-SYT" is 8119/QĐ-SYT), the table of bodies which
// organisations there are ("CĐ-TTEg" is CĐ-TTg). Only one change of a letter is undone, and only
// where a single known code is that near; short organisations (TU, HU, ĐU) are all near each other
// and are left as read.
//
// Immutable; may be used by several threads.
#pragma once

#include <string>
#include <string_view>

#include "extract/library.h"

namespace trichdan {

struct RepairedSymbol {
  std::string number;
  std::string code;
  std::string org;
  std::string text;  // "8119/QĐ-SYT"; empty: nothing to put right, or nothing certain enough
};

class SymbolRepair {
 public:
  explicit SymbolRepair(const Library& library) : library_(library) {}

  // `symbol` as read, without inner spaces, behind the word of this type (an index into
  // Library::types).
  RepairedSymbol repaired(std::string_view symbol, int type) const;

 private:
  std::string code_near(std::string_view code, const CitedType& type, bool party) const;
  std::string org_near(std::string_view org) const;

  const Library& library_;
};

}  // namespace trichdan
