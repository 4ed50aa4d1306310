#include "source/legacy.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "source/letters.h"

namespace trichdan {
namespace {

struct Pair {
  char16_t from;
  char16_t to;
};

// The last four are what font converters put where Windows-1252 and Unicode have two signs that
// look alike: the soft hyphen as a minus, the middle dot as a bullet operator, the micro sign as
// mu.
constexpr auto kTcvn3 = std::to_array<Pair>({
    {0xa1, u'Ă'}, {0xa2, u'Â'}, {0xa3, u'Ê'},   {0xa4, u'Ô'},   {0xa5, u'Ơ'},  {0xa6, u'Ư'},
    {0xa7, u'Đ'}, {0xa8, u'ă'}, {0xa9, u'â'},   {0xaa, u'ê'},   {0xab, u'ô'},  {0xac, u'ơ'},
    {0xad, u'ư'}, {0xae, u'đ'}, {0xb5, u'à'},   {0xb6, u'ả'},   {0xb7, u'ã'},  {0xb8, u'á'},
    {0xb9, u'ạ'}, {0xbb, u'ằ'}, {0xbc, u'ẳ'},   {0xbd, u'ẵ'},   {0xbe, u'ắ'},  {0xc6, u'ặ'},
    {0xc7, u'ầ'}, {0xc8, u'ẩ'}, {0xc9, u'ẫ'},   {0xca, u'ấ'},   {0xcb, u'ậ'},  {0xcc, u'è'},
    {0xce, u'ẻ'}, {0xcf, u'ẽ'}, {0xd0, u'é'},   {0xd1, u'ẹ'},   {0xd2, u'ề'},  {0xd3, u'ể'},
    {0xd4, u'ễ'}, {0xd5, u'ế'}, {0xd6, u'ệ'},   {0xd7, u'ì'},   {0xd8, u'ỉ'},  {0xdc, u'ĩ'},
    {0xdd, u'í'}, {0xde, u'ị'}, {0xdf, u'ò'},   {0xe1, u'ỏ'},   {0xe2, u'õ'},  {0xe3, u'ó'},
    {0xe4, u'ọ'}, {0xe5, u'ồ'}, {0xe6, u'ổ'},   {0xe7, u'ỗ'},   {0xe8, u'ố'},  {0xe9, u'ộ'},
    {0xea, u'ờ'}, {0xeb, u'ở'}, {0xec, u'ỡ'},   {0xed, u'ớ'},   {0xee, u'ợ'},  {0xef, u'ù'},
    {0xf1, u'ủ'}, {0xf2, u'ũ'}, {0xf3, u'ú'},   {0xf4, u'ụ'},   {0xf5, u'ừ'},  {0xf6, u'ử'},
    {0xf7, u'ữ'}, {0xf8, u'ứ'}, {0xf9, u'ự'},   {0xfa, u'ỳ'},   {0xfb, u'ỷ'},  {0xfc, u'ỹ'},
    {0xfd, u'ý'}, {0xfe, u'ỵ'}, {0x2212, u'ư'}, {0x2219, u'ã'}, {0x3bc, u'à'}, {0x2022, u'ã'},
});

// VNI's letters of one character; a capital stands 32 below its small letter, here as in Latin-1.
constexpr auto kVniLetters = std::to_array<Pair>({
    {0xf1, u'đ'},
    {0xf4, u'ơ'},
    {0xf6, u'ư'},
    {0xed, u'í'},
    {0xec, u'ì'},
    {0xe6, u'ỉ'},
    {0xf3, u'ĩ'},
    {0xf2, u'ị'},
    {0xee, u'ỵ'},
    {0xd1, u'Đ'},
    {0xd4, u'Ơ'},
    {0xd6, u'Ư'},
    {0xcd, u'Í'},
    {0xcc, u'Ì'},
    {0xc6, u'Ỉ'},
    {0xd3, u'Ĩ'},
    {0xd2, u'Ị'},
    {0xce, u'Ỵ'},
});

// VNI's marks, which follow a letter: as combining characters.
struct Marks {
  char16_t from;
  std::u16string_view to;
};
constexpr char16_t kFirstSmallMark = 0xe0;
constexpr auto kVniMarks = std::to_array<Marks>({
    {0xf9, u"\u0301"},
    {0xf8, u"\u0300"},
    {0xfb, u"\u0309"},
    {0xf5, u"\u0303"},
    {0xef, u"\u0323"},
    {0xe2, u"\u0302"},
    {0xe1, u"\u0302\u0301"},
    {0xe0, u"\u0302\u0300"},
    {0xe5, u"\u0302\u0309"},
    {0xe3, u"\u0302\u0303"},
    {0xe4, u"\u0302\u0323"},
    {0xea, u"\u0306"},
    {0xe9, u"\u0306\u0301"},
    {0xe8, u"\u0306\u0300"},
    {0xfa, u"\u0306\u0309"},
    {0xfc, u"\u0306\u0303"},
    {0xeb, u"\u0306\u0323"},
});

template <std::size_t n>
char16_t mapped(const std::array<Pair, n>& table, char16_t c) {
  const auto* const found = std::ranges::find(table, c, &Pair::from);
  return found == table.end() ? c : found->to;
}

bool carries_marks(char16_t letter) {
  return std::u16string_view(u"aeouyAEOUYơưƠƯ").find(letter) != std::u16string_view::npos;
}

std::u16string_view marks_of(char16_t c) {
  const auto small = static_cast<char16_t>(c >= kFirstSmallMark ? c : c + 0x20);
  const auto* const found = std::ranges::find(kVniMarks, small, &Marks::from);
  return found == kVniMarks.end() ? std::u16string_view() : found->to;
}

icu::UnicodeString from_tcvn3(const icu::UnicodeString& text) {
  icu::UnicodeString result;
  for (int i = 0; i < text.length(); ++i) result.append(mapped(kTcvn3, text[i]));
  return result;
}

icu::UnicodeString from_vni(const icu::UnicodeString& text) {
  icu::UnicodeString result;
  for (int i = 0; i < text.length(); ++i) {
    const char16_t letter = mapped(kVniLetters, text[i]);
    result.append(letter);
    if (i + 1 == text.length() || !carries_marks(letter)) continue;
    const std::u16string_view marks = marks_of(text[i + 1]);
    if (marks.empty()) continue;
    result.append(marks.data(), static_cast<int>(marks.size()));
    ++i;
  }
  return result;
}

icu::UnicodeString composed(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  return U_FAILURE(status) ? text : nfc->normalize(text, status);
}

// ".VnTimeH,BoldItalic", "VnTimeHBold": the name without its style.
std::string_view family_of(std::string_view font) {
  font = font.substr(0, font.find(','));
  font = font.substr(0, font.find('-'));
  for (const std::string_view style : {"Italic", "Oblique", "Bold", "Regular", "Normal"}) {
    if (font.ends_with(style)) font.remove_suffix(style.size());
  }
  return font;
}

}  // namespace

LegacyEncoding legacy_encoding_of(std::string_view font) {
  if (is_vni_font(font)) return LegacyEncoding::vni;
  if (!is_tcvn3_font(font)) return LegacyEncoding::none;
  return family_of(font).ends_with('H') ? LegacyEncoding::tcvn3_capitals : LegacyEncoding::tcvn3;
}

std::string from_legacy(std::string_view text, LegacyEncoding encoding) {
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
  if (encoding == LegacyEncoding::vni) wide = composed(from_vni(wide));
  if (encoding == LegacyEncoding::tcvn3 || encoding == LegacyEncoding::tcvn3_capitals) {
    wide = from_tcvn3(wide);
  }
  if (encoding == LegacyEncoding::tcvn3_capitals) wide.toUpper(icu::Locale::getRoot());
  std::string result;
  wide.toUTF8String(result);
  return result;
}

}  // namespace trichdan
