#include "source/letters.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace trichdan {
namespace {

Letters letters_of(const std::string& text) {
  Letters letters;
  std::istringstream words(text);
  for (std::string word; words >> word;) letters.add(word);
  return letters;
}

// One sentence, "Căn cứ Luật Tổ chức chính quyền địa phương; theo đề nghị của Giám đốc Sở, được
// sửa đổi như sau", in the encodings people have used.
constexpr const char* kUnicode =
    "Căn cứ Luật Tổ chức chính quyền địa phương; theo đề nghị của Giám đốc Sở, được sửa đổi như "
    "sau";
constexpr const char* kTcvn3 =
    "C¨n cø LuËt Tæ chøc chÝnh quyÒn ®Þa ph\u00ad¬ng; theo ®Ò nghÞ cña Gi¸m ®èc Së, ®\u00adîc söa "
    "®æi nh\u00ad sau";
constexpr const char* kVni =
    "Caên cöù Luaät Toå chöùc chính quyeàn ñòa phöông; theo ñeà nghò cuûa Giaùm ñoác Sôû, ñöôïc "
    "söûa ñoåi nhö sau";
constexpr const char* kGerman =
    "Für die Größe der Bäume wären höhere Zäune nötig, über die später Gehölze wüchsen";
constexpr const char* kSwedish =
    "På ön växte även några få små träd där fåren åt gräs och löv från höga åsar";

TEST(Letters, TellsEncodingsApart) {
  struct Case {
    const char* name;
    const char* text;
    bool tcvn3;
    bool vni;
    bool lacks_marks;
  };
  const Case cases[] = {
      {"Unicode", kUnicode, false, false, false},
      {"TCVN3", kTcvn3, true, false, true},
      {"VNI", kVni, false, true, true},
      {"German", kGerman, false, false, true},
      {"Swedish", kSwedish, false, false, true},
      {"English", "By order of the people's committee", false, false, true},
      {"signs alone", "§ 5 © 2026 · 3 ± 1 µ m ® ¶", false, false, true},
  };
  for (const Case& c : cases) {
    const Letters letters = letters_of(c.text);
    EXPECT_EQ(letters.looks_tcvn3(), c.tcvn3) << c.name;
    EXPECT_EQ(letters.looks_vni(), c.vni) << c.name;
    EXPECT_EQ(letters.lacks_vietnamese_marks(), c.lacks_marks) << c.name;
    EXPECT_FALSE(letters.has_unmapped_glyphs()) << c.name;
    EXPECT_FALSE(letters.looks_garbled()) << c.name;
  }
}

TEST(Letters, CountsGlyphsWithoutAValue) {
  EXPECT_TRUE(letters_of("\uf041\uf042\uf043 \ufffd\ufffd").has_unmapped_glyphs());
  EXPECT_TRUE(letters_of("\x01\x02\x03\x04 abc").has_unmapped_glyphs());
  // One bullet out of a symbol font does not spoil a page.
  EXPECT_FALSE(letters_of(std::string("\uf0b7 ") + kUnicode).has_unmapped_glyphs());
}

TEST(Letters, GarbledTextHasFewPossibleWords) {
  std::string garbled;
  std::string official;
  for (int i = 0; i < 10; ++i) {
    garbled += "ӪỶӉ %$1 1+Æ1 'Æ1 7+¬1+ 3+Ӕ ;kҩq wqj$g hjkl ";
    official += "UBND 15-NQ/TU, BTGTU (QĐ-UBND) 30/2020/NĐ-CP; thuận@gov.vn TTĐT v/v 99,2% ";
  }
  EXPECT_TRUE(letters_of(garbled).looks_garbled());
  EXPECT_FALSE(letters_of(official).looks_garbled()) << "symbols and abbreviations are no garbage";
}

TEST(Letters, KnowsFontsByName) {
  for (const char* name : {".VnTime", "ABCDEF+.VnTimeH,Bold", "GDNPNI+VnTimeItalic", ".VnArial"}) {
    EXPECT_TRUE(is_tcvn3_font(name)) << name;
  }
  for (const char* name : {"VNI-Times", "ABCDEF+VNI-Helve,Bold", "VNITimes"})
    EXPECT_TRUE(is_vni_font(name)) << name;
  for (const char* name : {"TimesNewRomanPSMT", "ABCDEF+Arial", "Vntime", "VnArial?"}) {
    EXPECT_FALSE(is_vni_font(name)) << name;
  }
  for (const char* name : {"TimesNewRomanPSMT", "ABCDEF+Verdana", "VNI-Times", ""}) {
    EXPECT_FALSE(is_tcvn3_font(name)) << name;
  }
}

}  // namespace
}  // namespace trichdan
