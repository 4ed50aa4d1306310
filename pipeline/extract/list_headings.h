// extract: lists under a heading that says what is done to all they name: "Bãi bỏ các Thông tư sau:
// 1. Thông tư số … 2. Thông tư số …".
//
// ListHeadings is immutable and may be used by several threads; a Position belongs to one reading.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/library.h"

namespace trichdan {

// The mark an item begins with: "1.", "a)", "-".
struct ItemMark {
  char kind = 0;  // '.' or ')' after a number, 'l' after a letter, '-'; 0: none
  int value = 0;  // from 1; of a dash 1
  std::uint32_t begin = 0;
};

// The mark that stands between a line's start and `at`, and nothing else.
ItemMark item_mark_before(std::string_view text, std::uint32_t at);

class ListHeadings {
 public:
  explicit ListHeadings(const Library& library) : library_(library) {}

  // Where a reading of the references of a text has come to.
  struct Position {
    ItemMark last;
    int word = -1;  // of the list that is being read
  };

  // What is done to the reference at `begin`, if an item of such a list begins with it: index into
  // Library::relations, or -1. To be asked of each reference in order.
  int word_of(std::string_view text, std::uint32_t begin, Position& position) const;

 private:
  int heading_word(std::string_view text, std::uint32_t end) const;

  const Library& library_;
};

}  // namespace trichdan
