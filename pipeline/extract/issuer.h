// extract: who issued a document: "của X" after the reference, "X ban hành" before it.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/dates.h"
#include "extract/library.h"
#include "extract/misread_heads.h"
#include "extract/tokens.h"
#include "extract/unit_grammar.h"

namespace trichdan {

struct StatedIssuer {
  std::uint32_t begin = 0;  // where what states it begins: "của", or the issuer's name
  std::uint32_t end = 0;    // of the name
  std::string name;         // what marks and one letter misread have made of it put right
  bool doubtful = false;    // a letter was put right, or the name is none that could be spelled so
};

class IssuerReader {
 public:
  IssuerReader(const Library& library, const UnitGrammar& grammar);

  // "… của Bộ Chính trị", at most a comma or a bracket after `end`.
  std::optional<StatedIssuer> of(std::string_view text, std::uint32_t end) const;
  // Of a joint document: "… Bộ trưởng Bộ Y tế và Bộ trưởng Bộ Công an" gives both, a comma between.
  void add_others(std::string_view text, StatedIssuer& issuer) const;
  // "… Sở Y tế về việc": without "của", directly after `end` and before a subject.
  std::optional<StatedIssuer> beside(std::string_view text, std::uint32_t end) const;
  // "Huyện ủy Nậm Pồ đã ban hành …": `tokens` end where the reference begins.
  std::optional<StatedIssuer> before(std::string_view text, const std::vector<Token>& tokens,
                                     std::size_t count) const;

 private:
  StatedIssuer stated(std::string_view text, std::uint32_t begin, std::uint32_t end) const;
  void complete(StatedIssuer& issuer) const;
  std::optional<StatedIssuer> named_at(std::string_view text, const Token& first) const;
  std::uint32_t unknown_name(std::string_view text, const Token& first) const;
  std::optional<StatedIssuer> misread_at(std::string_view text, const Token& first) const;
  bool goes_on(std::string_view text, std::uint32_t end) const;
  std::size_t before_verb(const std::vector<Token>& tokens, std::size_t count) const;
  std::optional<StatedIssuer> longest_up_to(std::string_view text, std::span<const Token> words,
                                            std::size_t count) const;

  const Library& library_;
  const UnitGrammar& grammar_;
  const PhraseTable& issued_;
  const PhraseTable& ends_;
  const PhraseTable& subjects_;
  MisreadHeads misread_heads_;
};

}  // namespace trichdan
