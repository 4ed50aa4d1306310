// The words of a page's text layer with the fonts they are set in, and what they say once fonts of
// before Unicode are read as what they draw. Plain values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

// A run of characters of a word in one font; the font's name as the PDF has it.
struct FontPiece {
  std::string text;
  std::string font;
};

struct LayerWord {
  std::vector<FontPiece> pieces;  // at least one

  std::string text() const;
};

struct TextLayer {
  std::vector<LayerWord> words;
  std::string converted;  // "TCVN3", "VNI" or "TCVN3 and VNI"; empty: nothing was

  // Reads pieces in .Vn and VNI fonts as those fonts draw them, unless a program has already given
  // these fonts a true Unicode map, which is seen by letters that only Unicode has.
  void convert_legacy_fonts();
};

}  // namespace trichdan
