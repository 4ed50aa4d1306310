// repair: what was read, what it became and why. Nothing is replaced without one of these.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/reading.h"

namespace trichdan {

struct Repair {
  int page = 0;             // counts from 1
  std::uint32_t word = 0;   // first word it concerns: index into that page's PageReading::words
  std::uint32_t words = 1;  // how many, from there
  Box box;                  // around them, pixels of the page image
  std::string kind;         // as docs/schema.md has them: "syllable", "context", "symbol" ...
  std::string read;         // as the first reader read it
  std::string became;
  std::string evidence;  // one English sentence part: what decided
  bool operator==(const Repair&) const = default;
};

using Repairs = std::vector<Repair>;

// Puts `became` in the place of a word of the page, and says so. What a second reader read alike
// becomes the same: it is no dispute.
void replace_word(PageReading& page, int page_number, std::uint32_t index, std::string became,
                  std::string kind, std::string evidence, Repairs& repairs);

}  // namespace trichdan
