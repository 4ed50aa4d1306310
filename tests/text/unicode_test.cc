#include "text/unicode.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <random>
#include <string>

namespace trichdan {
namespace {

struct Row {
  const char* input;
  const char* expected;
  const char* reason;
};

TEST(Normalise, Table) {
  const Row rows[] = {
      {"", "", "nothing"},
      {"plain ASCII 15-NQ/TU", "plain ASCII 15-NQ/TU", "ASCII stays"},
      {"Điện Biên Phủ", "Điện Biên Phủ", "NFC stays"},
      {"Đie\u0323\u0302n", "Điện", "marks in canonical order compose"},
      {"Đie\u0302\u0323n", "Điện", "marks in the other order compose too"},
      {"a\u0301", "á", "the last clean character composes with a mark behind it"},
      {"xa\u0301x", "xáx", "clean text on both sides"},
      {"\u0301a", "\u0301a", "a mark with nothing before it"},
      {"ÐIỆN ðiện", "ĐIỆN điện", "eth to Đ"},
      {"15\u00A0NQ", "15 NQ", "no-break space"},
      {"nghị\u00ADquyết", "nghịquyết", "soft hyphen"},
      {"\uFEFFSố", "Số", "byte order mark"},
      {"a\u200B\u0301", "á", "a mark composes over a dropped character"},
      {"15–NQ—TU", "15–NQ—TU", "dashes are what is printed"},
      {"hoà", "hoà", "tone placement is what is printed"},
      {"\u1E0D\u0307", "\u1E0D\u0307", "a mark that cannot compose"},
      {"\U0001F600", "\U0001F600", "beyond the basic plane"},
      {"a\xFFz", "a\uFFFDz", "a byte that is no UTF-8"},
      {"\xC3", "\uFFFD", "cut inside a character"},
      {"\xE1\xBB", "\uFFFD", "cut inside a Vietnamese letter"},
      {"\xC0\xAF", "\uFFFD\uFFFD", "an overlong form"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", "a surrogate"},
  };
  for (const Row& row : rows) EXPECT_EQ(normalise(row.input), row.expected) << row.reason;
}

TEST(FoldTone, Table) {
  const Row rows[] = {
      {"hoà", "hòa", "old placement"},
      {"hòa", "hòa", "new placement"},
      {"uỷ", "ủy", "with y"},
      {"khoẻ", "khỏe", "with e"},
      {"Uỷ ban", "Ủy ban", "case kept"},
      {"UỶ BAN", "ỦY BAN", "capitals"},
      {"HoÀ", "HòA", "each letter keeps its case"},
      {"quý quỳ quỷ Quý QUỲ", "quý quỳ quỷ Quý QUỲ", "the u belongs to q"},
      {"hoàn toàn", "hoàn toàn", "a closed syllable has one placement"},
      {"huỳnh", "huỳnh", "closed, with y"},
      {"thuỷ, tuỳ; (hoạ)", "thủy, tùy; (họa)", "before punctuation"},
      {"loà xoà", "lòa xòa", "two in a row"},
      {"thuở Huế", "thuở Huế", "other rhymes"},
      {"15–NQ—TU−a‑b", "15-NQ-TU-a-b", "dashes"},
  };
  for (const Row& row : rows) EXPECT_EQ(fold_tone(row.input), row.expected) << row.reason;
}

TEST(FoldSearch, Table) {
  const Row rows[] = {
      {"Điện Biên Phủ", "dien bien phu", "marks and đ"},
      {"ĐẢNG ỦY", "dang uy", "capitals"},
      {"Đảng uỷ", "dang uy", "old tone placement"},
      {"Ðiện", "dien", "eth"},
      {"Đie\u0323\u0302n", "dien", "decomposed"},
      {"ưỡn Ợ ỵ", "uon o y", "horn"},
      {"15–NQ/TU", "15-nq/tu", "dash"},
      {"\xFF", "\uFFFD", "malformed"},
  };
  for (const Row& row : rows) EXPECT_EQ(fold_search(row.input), row.expected) << row.reason;
}

TEST(Case, Table) {
  EXPECT_EQ(to_lower("SỞ Y TẾ TỈNH Đ"), "sở y tế tỉnh đ");
  EXPECT_EQ(to_title("TỈNH BÀ RỊA-VŨNG TÀU"), "Tỉnh Bà Rịa-Vũng Tàu");
  EXPECT_EQ(to_title("thừa thiên huế"), "Thừa Thiên Huế");
}

std::string utf8_of(UChar32 point) {
  std::string out;
  icu::UnicodeString(point).toUTF8String(out);
  return out;
}

icu::UnicodeString wide(const std::string& text) {
  return icu::UnicodeString::fromUTF8(text);
}

bool is_special(UChar32 point) {
  const icu::UnicodeString special(
      u"\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068"
      u"\u2069\uFEFF\u00A0\u2007\u202F\u00D0\u00F0");
  return special.indexOf(point) >= 0;
}

// Every code point: the fast path's set against ICU, alone and with a mark behind it.
TEST(Normalise, EqualsIcuForEveryCodePoint) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  for (UChar32 point = 0; point <= 0x10FFFF; ++point) {
    if (U_IS_SURROGATE(point) || is_special(point)) continue;
    for (const char* around : {"", "\u0301", "\u0323\u0302", "a"}) {
      const std::string text = std::string("e").append(utf8_of(point)).append(around);
      std::string expected;
      nfc->normalize(wide(text), status).toUTF8String(expected);
      ASSERT_EQ(normalise(text), expected) << std::hex << "U+" << point;
    }
  }
}

// The definition, written again over whole strings.
std::string search_form(UChar32 point) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString parts = nfd->normalize(icu::UnicodeString(u_tolower(point)), status);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 part = parts.char32At(i);
    if (u_charType(part) != U_NON_SPACING_MARK) kept.append(part == 0x111 ? 'd' : part);
  }
  std::string out;
  kept.toUTF8String(out);
  return out;
}

TEST(FoldSearch, EqualsItsDefinitionForEveryCodePoint) {
  for (UChar32 point = 0; point <= 0x10FFFF; ++point) {
    const bool dash = (point >= 0x2010 && point <= 0x2015) || point == 0x2212;
    if (U_IS_SURROGATE(point) || is_special(point) || dash) continue;
    ASSERT_EQ(fold_search(utf8_of(point)), search_form(point)) << std::hex << "U+" << point;
  }
}

TEST(FoldSearch, OnlyLowerCaseAsciiComesOfVietnamese) {
  const std::string letters =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
      "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ";
  const std::string folded = fold_search(letters);
  EXPECT_EQ(folded.find_first_not_of("abcdeghiklmnopqrstuvxy"), std::string::npos) << folded;
  EXPECT_EQ(static_cast<std::int32_t>(folded.size()), wide(letters).countChar32());
}

// Pieces that go through every path, and bytes that are no text at all.
std::string random_text(std::mt19937& random) {
  static const char* const kPieces[] = {
      "a",      "o",          "u",      "q",      "hoà",      "uỷ",     "quý",    "Đ",
      "Ð",      "\u0301",     "\u0323", "\u0302", "\u200B",   "\u00A0", "\u00AD", "–",
      " ",      "\U0001F600", "\xE1",   "\xBB",   "\xFF",     "ế",      "가",     "\u1100",
      "\u1161", "İ",          "ß",      "\n",     "15/NQ-TU", "\uFB01"};
  std::string text;
  const auto size = random() % 20;
  for (unsigned i = 0; i < size; ++i) text += kPieces[random() % std::size(kPieces)];
  return text;
}

bool is_valid_utf8(const std::string& text) {
  std::string again;
  wide(text).toUTF8String(again);
  return again == text;
}

TEST(Properties, IdempotentAndValidOnAnyBytes) {
  std::mt19937 random(2026);
  for (int i = 0; i < 50'000; ++i) {
    const std::string text = random_text(random);
    const std::string clean = normalise(text);
    ASSERT_TRUE(is_valid_utf8(clean));
    ASSERT_EQ(normalise(clean), clean);
    ASSERT_EQ(fold_tone(fold_tone(clean)), fold_tone(clean)) << clean;
    ASSERT_EQ(fold_search(fold_search(text)), fold_search(text)) << text;
    ASSERT_EQ(fold_search(clean), fold_search(text)) << text;
    ASSERT_EQ(fold_search(fold_tone(clean)), fold_search(clean)) << clean;
    ASSERT_TRUE(is_valid_utf8(fold_search(text)) && is_valid_utf8(to_lower(text)));
    ASSERT_EQ(to_lower(to_lower(text)), to_lower(text));
    ASSERT_EQ(to_title(to_title(text)), to_title(text));
  }
}

TEST(Normalise, EqualsIcuOnWholeStrings) {
  std::mt19937 random(7);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  for (int i = 0; i < 50'000; ++i) {
    icu::UnicodeString text = wide(random_text(random));
    icu::UnicodeString mapped;
    for (std::int32_t k = 0; k < text.length(); k = text.moveIndex32(k, 1)) {
      const UChar32 point = text.char32At(k);
      if (point == 0xD0)
        mapped.append(UChar32{0x110});
      else if (point == 0xA0)
        mapped.append(UChar32{' '});
      else if (point != 0xAD && point != 0x200B)
        mapped.append(point);
    }
    std::string input;
    std::string expected;
    text.toUTF8String(input);
    nfc->normalize(mapped, status).toUTF8String(expected);
    ASSERT_EQ(normalise(input), expected);
  }
}

}  // namespace
}  // namespace trichdan
