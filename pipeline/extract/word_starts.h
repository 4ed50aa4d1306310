// extract: where in a text the name of a body may begin, found over bytes, so that the other nine
// words of ten need not be read.
//
// Immutable; may be used by several threads.
#pragma once

#include <bitset>
#include <string_view>

#include "extract/library.h"

namespace trichdan {

class WordStarts {
 public:
  explicit WordStarts(const Library& library);

  // The next word at or after `at` that begins with a capital or as a head that may be written
  // small; the text's size if there is none. `at` must not lie inside a word.
  std::size_t next(std::string_view text, std::size_t at) const;

 private:
  bool may_be_small(std::string_view text, std::size_t at) const;

  std::bitset<4096> small_;  // hashes of the first three bytes of heads in small letters
};

}  // namespace trichdan
