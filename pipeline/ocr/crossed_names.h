// ocr, internal: where the name under a signature stands beneath a seal or a pen's strokes.
//
// Letters that a ring joins to others belong to no line, so that a family name under a seal is lost
// although most of its ink is there. Where it must have stood is told by the office above it: both
// are centred in one column (Nghị định 30/2020/NĐ-CP, appendix I). Pure functions.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/geometry.h"
#include "ocr/read_line.h"

namespace trichdan {

struct CrossedName {
  std::size_t line = 0;  // index into the lines: the one its legible end stands in
  Box box;               // from where it must begin to where it ends
};

// Names that a stroke's box reaches, whose end was read for certain and whose beginning was not.
std::vector<CrossedName> crossed_names(std::span<const ReadLine> lines,
                                       std::span<const Box> strokes, std::int32_t page_width);

}  // namespace trichdan
