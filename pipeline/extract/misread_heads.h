// extract: heads of bodies' names in which OCR misread one letter: "Tỉnh ủv", "Hội đồng nhâm dân".
//
// Immutable; may be used by several threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/library.h"
#include "extract/tokens.h"

namespace trichdan {

class MisreadHeads {
 public:
  explicit MisreadHeads(const Library& library);

  struct Match {
    std::string_view name;  // the head as it should be; empty: none, or several as near
    std::uint32_t end = 0;  // of the words it stands for
  };
  // The longest head that is one letter away from the words that begin here. Marks do not count:
  // what differs in them alone is the grammar's to read (unit_grammar.h).
  Match at(std::string_view text, const Token& first) const;

 private:
  struct Head {
    std::string key;  // layout/fuzzy.h
    std::size_t words = 0;
    std::string_view name;
  };
  std::vector<Head> heads_;  // most words first
};

}  // namespace trichdan
