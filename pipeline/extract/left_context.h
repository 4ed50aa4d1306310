// extract: what stands before a symbol: "số", the type word, or the place where it should be.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/library.h"
#include "extract/symbol.h"
#include "extract/tokens.h"

namespace trichdan {

struct LeftContext {
  std::uint32_t begin = 0;     // of the reference: type word, "số" or the symbol itself
  int type = -1;               // index into Library::types
  bool exact = false;          // the type word is spelt right
  std::uint32_t type_end = 0;  // of a type word with other words behind it; 0: none are
  bool numbered = false;       // "số" stands before the symbol
  bool own_number = false;     // the header line "Số: 12/BC-UBND", not a reference
  std::vector<Token> tokens;   // what was looked at, up to the symbol
  std::size_t before = 0;      // tokens [0, before) stand before the reference
};

class LeftReader {
 public:
  explicit LeftReader(const Library& library);
  // Looks at nothing before `done`, where the last reference ended. `context` is filled anew; its
  // memory is used again.
  void read(std::string_view text, const Symbol& symbol, std::size_t done,
            LeftContext& context) const;
  // Whether documents of this type carry such a symbol.
  bool fits(int type, const Symbol& symbol) const;

 private:
  void skip_number_words(std::string_view text, const Symbol& symbol, LeftContext& context) const;
  bool type_ends(std::span<const Token> tokens) const;
  bool take_type(LeftContext& context) const;
  bool take_distant_type(std::string_view text, const Symbol& symbol, LeftContext& context) const;
  void take_longer_type(std::string_view text, std::uint32_t end, LeftContext& context) const;
  bool heads_document(std::string_view text, const Symbol& symbol,
                      const LeftContext& context) const;

  const Library& library_;
  const PhraseTable& number_words_;
  const PhraseTable& form_words_;
};

}  // namespace trichdan
