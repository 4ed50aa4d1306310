#include "source/judge.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "source/letters.h"

namespace trichdan {
namespace {

constexpr double kFullPage = 0.8;  // part of the page under images that makes it a scan
constexpr double kMuchImage = 0.3;
// Signatures of the Government's portal have 115 to 171 characters; a page of text seldom under
// 500.
constexpr int kFewCharacters = 400;
constexpr int kVeryFewCharacters = 100;
constexpr int kLegacyCharacters = 20;  // in a legacy font: more than a bullet or a page number

struct Layer {
  Letters all;
  Letters tcvn3_font;
  Letters vni_font;
  bool signed_by = false;
  std::string converted;  // from which encodings of before Unicode
};

void add_by_font(const LayerWord& word, Layer& layer) {
  for (const FontPiece& piece : word.pieces) {
    if (is_tcvn3_font(piece.font)) layer.tcvn3_font.add(piece.text);
    if (is_vni_font(piece.font)) layer.vni_font.add(piece.text);
  }
}

Layer look_at(const TextLayer& text_layer) {
  Layer layer;
  layer.converted = text_layer.converted;
  std::string text;
  for (const LayerWord& word : text_layer.words) {
    layer.all.add(word.text());
    add_by_font(word, layer);
    if (text.size() < 4096) text += word.text() + ' ';
  }
  constexpr std::array<std::string_view, 4> kSigns{"Người ký", "Ký bởi", "Ký ngày",
                                                   "Digitally signed"};
  layer.signed_by = std::ranges::any_of(
      kSigns, [&](std::string_view sign) { return text.find(sign) != std::string::npos; });
  return layer;
}

// Letters in a legacy font that are no Vietnamese even when read as that font draws them.
bool is_unconverted(const Letters& in_font) {
  return in_font.letters >= kLegacyCharacters && in_font.unicode_only * 50 <= in_font.letters;
}

// What is wrong with the characters themselves; empty if nothing is.
std::string fault_of(const PageContent& content, Layer layer) {
  // Poppler leaves out of the layer what has no value: words would have holes that nobody sees.
  layer.all.unmapped += content.unmapped_characters;
  layer.all.characters += content.unmapped_characters;
  if (layer.all.has_unmapped_glyphs()) {
    return fmt::format("{} of {} characters have no Unicode value", layer.all.unmapped,
                       layer.all.characters);
  }
  if (is_unconverted(layer.tcvn3_font)) return "legacy TCVN3 text in .Vn fonts";
  if (is_unconverted(layer.vni_font)) return "legacy VNI text in VNI fonts";
  if (layer.all.looks_tcvn3()) return "legacy TCVN3 text";
  if (layer.all.looks_vni()) return "legacy VNI text";
  if (layer.all.looks_garbled()) return "the text layer has few possible words";
  return {};
}

PageVerdict without_text(const PageContent& content) {
  if (content.images.empty() && content.shapes == 0 && content.visible_characters == 0) {
    return {PageKind::scan, "nothing is drawn"};
  }
  if (content.sole_image() != nullptr) return {PageKind::scan, "one image, no text layer"};
  if (content.images.empty()) return {PageKind::scan, "drawn shapes, no text layer"};
  return {PageKind::scan, "images, no text layer"};
}

PageVerdict distrust(std::string reason) {
  return {PageKind::untrusted_text, std::move(reason)};
}

std::string described(int count, const Layer& layer) {
  return layer.converted.empty()
             ? fmt::format("text layer of {} characters", count)
             : fmt::format("text layer of {} characters, in {} fonts", count, layer.converted);
}

PageVerdict over_image(const PageContent& content, const Layer& layer) {
  const int count = layer.all.characters;
  const std::string fault = fault_of(content, layer);
  const bool invisible = content.hidden_characters > content.visible_characters;
  const std::string what = invisible ? "invisible text layer over a full-page image"
                                     : "text layer over a full-page image";
  if (count < kFewCharacters && !invisible) {
    return distrust(fmt::format("text layer of {} characters over a full-page image: {}", count,
                                layer.signed_by ? "a signature" : "a stamp or a heading"));
  }
  if (!fault.empty()) return distrust(fmt::format("{}: {}", what, fault));
  if (layer.all.lacks_vietnamese_marks()) return distrust(what + ": it has no Vietnamese marks");
  if (invisible) return distrust(what + ": OCR of unknown quality");
  return {PageKind::text, described(count, layer) + " over a background image"};
}

bool is_marginal(const PageContent& content, int characters) {
  const bool beside_image =
      content.image_coverage() >= kMuchImage && characters < kVeryFewCharacters;
  // Text turned into outlines: many shapes for each character that is left.
  const bool beside_shapes = content.shapes > 3 * characters && characters < kFewCharacters &&
                             content.shapes > kVeryFewCharacters;
  return beside_image || beside_shapes;
}

}  // namespace

PageVerdict judge(const PageContent& content, const TextLayer& text_layer) {
  const Layer layer = look_at(text_layer);
  const int count = layer.all.characters;
  if (count == 0) return without_text(content);
  if (content.image_coverage() >= kFullPage) return over_image(content, layer);
  if (content.hidden_characters > content.visible_characters) {
    return distrust(fmt::format("{} of its characters are invisible", content.hidden_characters));
  }
  if (const std::string fault = fault_of(content, layer); !fault.empty()) return distrust(fault);
  if (is_marginal(content, count)) {
    return distrust(fmt::format("only {} characters beside what is drawn", count));
  }
  return {PageKind::text, described(count, layer)};
}

}  // namespace trichdan
