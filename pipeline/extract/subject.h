// extract: what a cited document is about: "về …", "V/v …", as far as it goes (domain 5).
//
// Immutable; may be used by several threads.
#pragma once

#include <string>
#include <string_view>

#include "extract/library.h"
#include "extract/tokens.h"

namespace trichdan {

class SubjectReader {
 public:
  explicit SubjectReader(const Library& library);

  // From `at`, where symbol, date or issuer ended, up to a closing quote or bracket that was not
  // opened in it, ";", ".", a paragraph's end, a line that begins something new, words that say
  // what became of the document ("được sửa đổi"), or `limit`, where the next reference begins.
  // Empty if no subject begins there.
  std::string after(std::string_view text, std::size_t at, std::size_t limit) const;

 private:
  bool ends_before(std::string_view text, const Token& token) const;
  bool starts_line(std::string_view text, const Token& token) const;

  const PhraseTable& starts_;
  const PhraseTable& clauses_;
  const PhraseTable& ends_;
  const PhraseTable& lines_;
};

}  // namespace trichdan
