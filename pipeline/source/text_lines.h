// Words of a text layer to visual lines and blocks. Pure function.
#pragma once

#include <string>
#include <vector>

#include "base/reading.h"

namespace trichdan {

// One word as Poppler gives it: points on the upright page, origin top left.
struct PlacedWord {
  std::string text;
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;
  int rotation = 0;         // quarter turns clockwise of the writing direction
  bool space_after = true;  // false: the next word of the same line may belong to this one
};

// Words in reading order with block and line ordinals; boxes in pixels at `scale` pixels a point.
// Words on one baseline make one line, unless a wide gap parts them: then they stand in two blocks,
// as the two columns of a document's head. Parts of a word in two fonts become one word.
std::vector<Word> in_lines(std::vector<PlacedWord> words, double scale);

}  // namespace trichdan
