// extract: names of bodies in running text, and references by name, both found at the words they
// may begin with, in one pass.
//
// Immutable; may be used by several threads.
#pragma once

#include <string_view>
#include <vector>

#include "extract/filing_note.h"
#include "extract/library.h"
#include "extract/mentions.h"
#include "extract/named.h"
#include "extract/unit_grammar.h"
#include "extract/word_starts.h"

namespace trichdan {

class WordReader {
 public:
  WordReader(const Library& library, const UnitGrammar& grammar);

  // Appends to all, in the order of the text. `codes`: words in capitals that are no part of a
  // unit, which may be short names of some.
  void read(std::string_view text, std::uint32_t stream, std::vector<UnitMention>& units,
            std::vector<NamedReference>& named, std::vector<Span>& codes) const;

 private:
  std::uint32_t take_unit(std::string_view text, std::uint32_t stream, const Token& first,
                          std::vector<UnitMention>& units) const;
  std::uint32_t take_named(std::string_view text, std::uint32_t stream, const Token& first,
                           std::uint32_t& named_end, std::vector<NamedReference>& named) const;
  std::uint32_t take_filed(std::string_view text, std::uint32_t stream, const Token& first,
                           std::vector<UnitMention>& units) const;

  const UnitGrammar& grammar_;
  FilingNoteReader filing_;
  WordStarts starts_;
  NameReader names_;
};

}  // namespace trichdan
