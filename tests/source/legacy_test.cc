// Encodings of before Unicode, by font. The expected texts are what such fonts draw.
#include "source/legacy.h"

#include <gtest/gtest.h>

#include "source/text_layer.h"

namespace trichdan {
namespace {

TEST(Legacy, FontsSayTheirEncoding) {
  const struct {
    const char* font;
    LegacyEncoding encoding;
    const char* reason;
  } rows[] = {
      {"AARIQC+.VnTime", LegacyEncoding::tcvn3, "small and capital letters"},
      {"AARIQC+.VnTimeH,Bold", LegacyEncoding::tcvn3_capitals, "H: capitals, the style after it"},
      {"GDNPMG+VnTimeHBold", LegacyEncoding::tcvn3_capitals, "a converter dropped dot and comma"},
      {".VnArial NarrowH", LegacyEncoding::tcvn3_capitals, "a name with a space"},
      {"VnTimeItalic", LegacyEncoding::tcvn3, "no H before the style"},
      {".VnHelvetIns", LegacyEncoding::tcvn3, "an H that is not the last letter"},
      {"VNI-Times,Bold", LegacyEncoding::vni, "VNI"},
      {"TimesNewRomanPSMT", LegacyEncoding::none, "Unicode"},
      {"Vnchanchu", LegacyEncoding::none, "a name that only begins alike"},
  };
  for (const auto& row : rows) EXPECT_EQ(legacy_encoding_of(row.font), row.encoding) << row.reason;
}

TEST(Legacy, TextBecomesWhatIsDrawn) {
  const struct {
    const char* text;
    LegacyEncoding encoding;
    const char* expected;
    const char* reason;
  } rows[] = {
      {"Céng hoµ x· héi chñ nghÜa ViÖt Nam", LegacyEncoding::tcvn3,
       "Cộng hoà xã hội chủ nghĩa Việt Nam", "the table"},
      {"§éc lËp - Tù do - H¹nh phóc", LegacyEncoding::tcvn3, "Độc lập - Tự do - Hạnh phúc",
       "a capital Đ has a place of its own"},
      {"Thñ t\u00ad\u00acng", LegacyEncoding::tcvn3, "Thủ tương", "the soft hyphen is ư"},
      {"Thñ t\u2212íng, l\u2219nh", LegacyEncoding::tcvn3, "Thủ tướng, lãnh",
       "signs that converters put for ư and ã"},
      {"QuyÕt ®Þnh", LegacyEncoding::tcvn3_capitals, "QUYẾT ĐỊNH", "drawn as capitals"},
      {"10,5% – “quý” I/2005", LegacyEncoding::tcvn3, "10,5% – “quý” I/2005",
       "digits, and signs the encoding does not have"},
      {"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", LegacyEncoding::vni,
       "Cộng hòa xã hội chủ nghĩa Việt Nam", "letter and mark"},
      {"ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", LegacyEncoding::vni, "ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
       "capitals have marks of their own"},
      {"nhöõng ñôn vò, traêm, luùa, kyù, quyù", LegacyEncoding::vni,
       "những đơn vị, trăm, lúa, ký, quý", "ư ơ đ ị are one character"},
      {"baûng", LegacyEncoding::none, "baûng", "another font: untouched"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(from_legacy(row.text, row.encoding), row.expected) << row.reason;
}

TEST(Legacy, AWordOfTwoFontsIsConvertedPieceByPiece) {
  TextLayer layer;
  layer.words.push_back({{{"l", ".VnTime"}, {"\u2219", "ABCDEF+VnTime"}, {"nh", ".VnTime"}}});
  layer.words.push_back({{{"Phô", ".VnTimeH"}, {"µ", "TimesNewRoman"}}});
  layer.convert_legacy_fonts();
  EXPECT_EQ(layer.words[0].text(), "lãnh");
  EXPECT_EQ(layer.words[1].text(), "PHỤµ");
  EXPECT_EQ(layer.converted, "TCVN3");
}

TEST(Legacy, AFontWithATrueMapIsLeftAlone) {
  TextLayer layer;
  for (const char* word : {"Thủ", "tướng", "Chính", "phủ", "à"}) {
    layer.words.push_back({{{word, ".VnTime"}}});
  }
  layer.convert_legacy_fonts();
  EXPECT_EQ(layer.words[4].text(), "à");
  EXPECT_EQ(layer.converted, "");
}

}  // namespace
}  // namespace trichdan
