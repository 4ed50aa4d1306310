// extract: the place in a cited document that is meant: "điểm a khoản 2 Điều 5" before it.
//
// Immutable; may be used by several threads.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "extract/library.h"
#include "extract/mentions.h"
#include "extract/tokens.h"

namespace trichdan {

class PinpointReader {
 public:
  explicit PinpointReader(const Library& library);

  // `before`: the tokens that stand before the reference, the last one directly before it. Fills
  // point, clause and article, or leaves them empty. Members of one list are set apart by ", ";
  // several places by "; ", "-" standing for a part a place does not have: "điểm a khoản 1, điểm b
  // khoản 3 Điều 5" is point "a; b", clause "1; 3", article "5".
  void read(std::string_view text, std::span<const Token> before, Reference& reference) const;

 private:
  int level_of(const Token& token) const;
  bool between(const Token& token) const;
  std::span<const Token> extent(std::string_view text, std::span<const Token> before) const;
  std::string value_at(std::string_view text, std::span<const Token> tokens, std::size_t& at) const;

  const PhraseTable& points_;
  const PhraseTable& clauses_;
  const PhraseTable& articles_;
  const PhraseTable& joins_;
  const PhraseTable& ranges_;
};

}  // namespace trichdan
