// repair: what was read, what it became and why. Nothing is replaced without one of these.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/geometry.h"

namespace trichdan {

struct Repair {
  int page = 0;             // counts from 1
  std::uint32_t word = 0;   // first word it concerns: index into that page's PageReading::words
  std::uint32_t words = 1;  // how many, from there
  Box box;                  // around them, pixels of the page image
  std::string kind;         // "syllable", "context", "numbering", "symbol", "reading"
  std::string read;         // as the first reader read it
  std::string became;
  std::string evidence;  // one English sentence part: what decided
  bool operator==(const Repair&) const = default;
};

using Repairs = std::vector<Repair>;

}  // namespace trichdan
