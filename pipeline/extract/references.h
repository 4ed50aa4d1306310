// extract: references to documents by number and symbol (domain 1 to 6).
//
// Immutable; may be used by several threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/dates.h"
#include "extract/issuer.h"
#include "extract/left_context.h"
#include "extract/library.h"
#include "extract/mentions.h"
#include "extract/pinpoint.h"
#include "extract/subject.h"
#include "extract/symbol.h"
#include "extract/symbol_repair.h"

namespace trichdan {

// A reference while its stream is being read: with what the list rules need to know.
struct OpenReference {
  Reference reference;
  Symbol symbol;
  std::uint32_t issuer_end = 0;  // end of "của X"; 0 if not stated
  bool issuer_doubtful = false;  // as StatedIssuer
  bool typed = false;            // its own type word
  bool listed = false;           // a bare number whose list ends in a symbol
};

class ReferenceReader {
 public:
  ReferenceReader(const Library& library, const UnitGrammar& grammar);

  // In the order of the text. `header`: a header stream, where the document's own number stands.
  std::vector<Reference> read(std::string_view text, std::uint32_t stream, bool header) const;

 private:
  struct Pass;
  void at_slash(Pass& pass, std::size_t slash) const;
  void at_number_word(Pass& pass, std::size_t word) const;
  void take_bare(Pass& pass, const Symbol& symbol) const;
  void take(Pass& pass, const Symbol& symbol, bool listed = false) const;
  bool acceptable(const Pass& pass, const Symbol& symbol, bool listed) const;
  bool inherits(const Pass& pass, const Symbol& symbol) const;
  void set_type(Pass& pass, OpenReference& citation) const;
  void set_date(Pass& pass, OpenReference& citation) const;
  void set_issuer(Pass& pass, OpenReference& citation) const;
  std::string date_before(const Pass& pass, std::uint32_t issuer) const;
  void set_state(const Pass& pass, OpenReference& citation) const;
  void repair(const Pass& pass, OpenReference& citation) const;
  void finish(Pass& pass) const;

  const Library& library_;
  SymbolReader symbols_;
  SymbolRepair repair_;
  LeftReader left_;
  DateReader dates_;
  IssuerReader issuers_;
  const PhraseTable& separators_;
  const PhraseTable& number_words_;
  SubjectReader subjects_;
  PinpointReader pinpoints_;
};

}  // namespace trichdan
