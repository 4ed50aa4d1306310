#include "text_font.h"

#include <fmt/core.h>
#include <unicode/utf8.h>

#include <set>
#include <vector>

namespace trichdan {
namespace {

constexpr int kFirstCode = 1;

std::vector<char32_t> characters_of(std::string_view text) {
  std::vector<char32_t> result;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), i, size, c);
    result.push_back(static_cast<char32_t>(c));
  }
  return result;
}

std::string unicode_map(const std::map<char32_t, int>& codes, const std::set<char32_t>& lost) {
  std::string entries;
  int count = 0;
  for (const auto& [character, code] : codes) {
    if (lost.contains(character)) continue;
    entries += fmt::format("<{:04x}> <{:04x}>\n", code, static_cast<std::uint32_t>(character));
    ++count;
  }
  return fmt::format(
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
      "1 begincodespacerange <0000> <ffff> endcodespacerange\n{} beginbfchar\n{}endbfchar\n"
      "endcmap end end",
      count, entries);
}

}  // namespace

std::string TextFont::operand(std::string_view text) {
  std::string hex = "<";
  for (const char32_t character : characters_of(text)) {
    const int next = kFirstCode + static_cast<int>(codes_.size());
    const int code = codes_.try_emplace(character, next).first->second;
    hex += fmt::format("{:04x}", code);
  }
  return hex + ">";
}

std::string TextFont::line(double x, double y, double size, std::string_view text) {
  return fmt::format("BT /F {} Tf 1 0 0 1 {} {} Tm {} Tj ET\n", size, x, y, operand(text));
}

int TextFont::add_to(PdfBuilder& pdf, std::string_view lost) const {
  const std::vector<char32_t> without = characters_of(lost);
  const int map = pdf.add_stream("", unicode_map(codes_, std::set(without.begin(), without.end())));
  const int descriptor = pdf.add(
      fmt::format("<< /Type /FontDescriptor /FontName /{} /Flags 4 /FontBBox [0 -200 500 800] "
                  "/Ascent 800 /Descent -200 /ItalicAngle 0 /CapHeight 800 /StemV 80 >>",
                  name_));
  const int glyphs = pdf.add(fmt::format(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{} /DW 500 /FontDescriptor {} 0 R "
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
      name_, descriptor));
  return pdf.add(
      fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /{} /Encoding /Identity-H "
                  "/DescendantFonts [{} 0 R] /ToUnicode {} 0 R >>",
                  name_, glyphs, map));
}

}  // namespace trichdan
