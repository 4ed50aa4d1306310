#include "source/letters.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace trichdan {
namespace {

constexpr std::u32string_view kVietnamese = U"àáãâèéêìíòóôõùúýăđĩũơưÀÁÃÂÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ";
constexpr std::u32string_view kUnicodeOnly = U"ăđơưĂĐƠƯ";
// TCVN 5712:1993 (VN3) read as Windows-1252, and the two signs that font converters put for ư and
// ã.
constexpr std::u32string_view kTcvn3 = U"¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹−∙";
constexpr std::u32string_view kVni = U"øûïåäñöëüØÛÏÅÄÑÖËÜ";
constexpr std::u32string_view kVowels = U"aeiouyAEIOUY";
// What stands inside symbols, dates, addresses and abbreviations.
constexpr std::u32string_view kJoiners = U"-–/.,:;'’@_&()…+%\"“”";

bool among(UChar32 c, std::u32string_view set) {
  return set.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

bool is_precomposed_vietnamese(UChar32 c) {
  return c >= 0x1ea0 && c <= 0x1ef9;
}

bool is_unmapped(UChar32 c) {
  const int type = u_charType(c);
  return c == 0xfffd || type == U_PRIVATE_USE_CHAR || type == U_CONTROL_CHAR ||
         type == U_UNASSIGNED || type == U_SURROGATE;
}

bool is_ascii_letter(UChar32 c) {
  return c < 0x80 && u_isalpha(c) != 0;
}

std::vector<UChar32> characters_of(std::string_view word) {
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8({word.data(), static_cast<int>(word.size())});
  std::vector<UChar32> result;
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (u_isUWhiteSpace(c) == 0) result.push_back(c);
  }
  return result;
}

bool is_odd(const std::vector<UChar32>& word) {
  int letters = 0;
  int upper = 0;
  bool vowel = false;
  bool sign = false;
  bool foreign = false;
  for (const UChar32 c : word) {
    if (u_isalpha(c) != 0) {
      ++letters;
      upper += u_isupper(c) != 0 ? 1 : 0;
      // Marked letters are vowels, but for đ.
      vowel = vowel || among(c, kVowels) || (c >= 0x80 && !among(c, U"đĐ"));
      foreign = foreign || (c > 0x24f && c < 0x1e00);
    } else if (u_isdigit(c) == 0 && !among(c, kJoiners) && letters > 0) {
      sign = true;
    }
  }
  const bool no_vowel = !vowel && letters >= 4 && upper < letters;
  return foreign || no_vowel || (sign && u_isalpha(word.back()) != 0);
}

bool share_over(int part, int all, double bound) {
  return part > bound * all;
}

std::string_view without_subset(std::string_view name) {
  const bool subset =
      name.size() > 7 && name[6] == '+' &&
      std::ranges::all_of(name.substr(0, 6), [](unsigned char c) { return std::isupper(c); });
  return subset ? name.substr(7) : name;
}

}  // namespace

void Letters::add(std::string_view word) {
  const std::vector<UChar32> all = characters_of(word);
  int letters_here = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const UChar32 c = all[i];
    const bool beside_letter = (i > 0 && is_ascii_letter(all[i - 1])) ||
                               (i + 1 < all.size() && is_ascii_letter(all[i + 1]));
    letters_here += u_isalpha(c) != 0 ? 1 : 0;
    unmapped += is_unmapped(c) ? 1 : 0;
    vietnamese += is_precomposed_vietnamese(c) || among(c, kVietnamese) ? 1 : 0;
    unicode_only += is_precomposed_vietnamese(c) || among(c, kUnicodeOnly) ? 1 : 0;
    tcvn3 += beside_letter && among(c, kTcvn3) ? 1 : 0;
    if (beside_letter && among(c, kVni)) {
      ++vni;
      vni_kinds_ |= 1U << (kVni.find(static_cast<char32_t>(c)) % (kVni.size() / 2));
    }
  }
  characters += static_cast<int>(all.size());
  letters += letters_here;
  if (letters_here < 2) return;
  ++words;
  odd_words += is_odd(all) ? 1 : 0;
}

bool Letters::has_unmapped_glyphs() const {
  return share_over(unmapped, characters, 0.03);
}

bool Letters::looks_tcvn3() const {
  return share_over(tcvn3, letters, 0.03) && !share_over(unicode_only, letters, 0.02);
}

bool Letters::looks_vni() const {
  int kinds = 0;
  for (unsigned bits = vni_kinds_; bits != 0; bits &= bits - 1) ++kinds;
  // Four kinds: Swedish or German have as many of these letters, but not as many sorts.
  return share_over(vni, letters, 0.04) && kinds >= 4 && !share_over(unicode_only, letters, 0.02) &&
         !looks_tcvn3();  // some of its letters are VNI's; VNI has none of its signs
}

bool Letters::looks_garbled() const {
  return words >= 20 && share_over(odd_words, words, 0.3);
}

bool Letters::lacks_vietnamese_marks() const {
  return !share_over(unicode_only, letters, 0.04);
}

bool is_tcvn3_font(std::string_view name) {
  name = without_subset(name);
  if (name.starts_with(".")) name.remove_prefix(1);
  return name.size() > 3 && name.starts_with("Vn") &&
         std::isupper(static_cast<unsigned char>(name[2])) != 0;
}

bool is_vni_font(std::string_view name) {
  return without_subset(name).starts_with("VNI");
}

}  // namespace trichdan
