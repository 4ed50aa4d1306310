#include "source/text_layer.h"

#include "source/legacy.h"
#include "source/letters.h"

namespace trichdan {
namespace {

bool is_tcvn3(LegacyEncoding encoding) {
  return encoding == LegacyEncoding::tcvn3 || encoding == LegacyEncoding::tcvn3_capitals;
}

// What the letters in the fonts of one family of encodings are, over the page.
struct LegacyLetters {
  Letters tcvn3;
  Letters vni;

  Letters* of(LegacyEncoding encoding) {
    if (is_tcvn3(encoding)) return &tcvn3;
    return encoding == LegacyEncoding::vni ? &vni : nullptr;
  }
};

bool has_true_map(const Letters& in_font) {
  return in_font.unicode_only * 50 > in_font.letters;
}

std::string named(bool tcvn3, bool vni) {
  if (tcvn3 && vni) return "TCVN3 and VNI";
  if (tcvn3) return "TCVN3";
  return vni ? "VNI" : "";
}

}  // namespace

std::string LayerWord::text() const {
  std::string text;
  for (const FontPiece& piece : pieces) text += piece.text;
  return text;
}

void TextLayer::convert_legacy_fonts() {
  LegacyLetters letters;
  for (const LayerWord& word : words) {
    for (const FontPiece& piece : word.pieces) {
      Letters* const in_font = letters.of(legacy_encoding_of(piece.font));
      if (in_font != nullptr) in_font->add(piece.text);
    }
  }
  const bool tcvn3 = letters.tcvn3.characters > 0 && !has_true_map(letters.tcvn3);
  const bool vni = letters.vni.characters > 0 && !has_true_map(letters.vni);
  converted = named(tcvn3, vni);
  if (converted.empty()) return;
  for (LayerWord& word : words) {
    for (FontPiece& piece : word.pieces) {
      const LegacyEncoding encoding = legacy_encoding_of(piece.font);
      const bool wanted = is_tcvn3(encoding) ? tcvn3 : vni;
      if (wanted) piece.text = from_legacy(piece.text, encoding);
    }
  }
}

}  // namespace trichdan
