// ocr, internal: where the name under a signature stands beneath a seal or a pen's strokes.
//
// Letters that a ring joins to others belong to no line, so that a family name under a seal is lost
// although most of its ink is there. Where it must have stood is told by the office above it: both
// are centred in one column (Nghị định 30/2020/NĐ-CP, appendix I). Pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/geometry.h"
#include "ocr/read_line.h"

namespace trichdan {

struct CrossedName {
  Box box;  // from where it begins, if both are centred in one column, to where it ends
  // Pixels before it where it may begin all the same: names are stamped some way off the middle.
  std::int32_t before = 0;
  std::int32_t around = 0;  // pixels of paper around it, less than between words
};

// Names whose end was read for certain and whose beginning was not, though there is room for it.
// One may come twice: where two lines of an office have other middles, a seal hides a part of one.
std::vector<CrossedName> crossed_names(std::span<const ReadLine> lines, std::int32_t page_width);

}  // namespace trichdan
