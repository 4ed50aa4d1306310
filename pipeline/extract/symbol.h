// extract: document numbers and symbols: where one stands, its parts, what its code says of the
// type.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/library.h"

namespace trichdan {

// State: N/TYPE-ORG, N/YYYY/TYPE-ORG, N/ORG-UNIT. Party: N-TYPE/ORG.
enum class Family { state, party };

struct Symbol {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string number;
  std::string year;
  std::string code;  // of the type; empty for công văn, laws and numbers without one
  std::string org;   // "UBND", "MTTQ-BTT", "QH14"
  std::string text;  // normalised: "15-NQ/TU"
  Family family = Family::state;
  std::vector<int> types;  // what the code may stand for: indices into Library::types, first first
  bool dispatch = false;   // công văn: N/ORG-UNIT
  bool law = false;        // of the National Assembly or its Standing Committee
  bool alone = false;      // a shape that needs no type word
  bool loose = false;      // misread: kept for the repair stage
  bool respelt = false;    // the code was known only with Đ for D
  bool doubtful = false;   // by a rule that says so: a part is left out or mistyped
  bool code_known = false;
  bool org_known = false;
};

class SymbolReader {
 public:
  explicit SymbolReader(const Library& library);

  // The symbol whose first slash is at `slash`.
  std::optional<Symbol> around_slash(std::string_view text, std::size_t slash) const;
  // The symbol that begins at `at`, a digit. `loose`: as OCR may have left it.
  std::optional<Symbol> at_number(std::string_view text, std::size_t at) const;
  std::optional<Symbol> loose_at(std::string_view text, std::size_t at) const;
  // A number without a symbol.
  std::optional<Symbol> bare_at(std::string_view text, std::size_t at) const;

  // The issuer an organisation's code stands for; nullptr if it is not known.
  const Issuer* issuer_of(std::string_view org) const;
  // Its name, of a joint document (TTLT-A-B) all their names; empty where one is shared by many.
  std::string issuer_name(const Symbol& symbol) const;

 private:
  Symbol symbol_of(const RuleMatch& match) const;
  void interpret(Symbol& symbol) const;
  bool take_types(Symbol& symbol, std::string_view code, Family family) const;
  std::string printed_small(std::string_view code) const;

  const Library& library_;
  const std::vector<Rule>& shapes_;
  const std::vector<Rule>& loose_;
  const std::vector<Rule>& bare_;
  // "TTG" -> "TTg": codes with small letters, as titles in capitals print them.
  std::map<std::string, std::string, std::less<>> capitals_;
};

}  // namespace trichdan
