// extract: the words of a text a phrase may begin with, found by their first two letters: what
// keeps the readers from hashing every word.
//
// Built once, then immutable and usable by several threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace trichdan {

class WordStarts {
 public:
  // A phrase that begins with a letter. `small`: it may be written in small letters, too.
  void add(std::string_view phrase, bool small);
  // Where the next such word starts at or after `at`; the text's size if none does. It may find
  // words that begin no phrase, never misses one that does.
  std::size_t next(std::string_view text, std::size_t at) const;

 private:
  static std::size_t index_at(std::string_view text, std::size_t at);

  std::array<std::uint64_t, 32> bits_{};  // by first letter, second letter, capital
};

}  // namespace trichdan
