#include "extract/letters.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

namespace trichdan {
namespace {

std::uint8_t tone_of(UChar mark) {
  switch (mark) {
    case 0x300:
      return 1;
    case 0x301:
      return 2;
    case 0x303:
      return 3;
    case 0x309:
      return 4;
    case 0x323:
      return 5;
    default:
      return 0;
  }
}

std::uint8_t quality_of(UChar mark) {
  switch (mark) {
    case 0x302:
      return 1;  // circumflex
    case 0x306:
      return 2;  // breve
    case 0x31B:
      return 3;  // horn
    default:
      return 0;
  }
}

// The definition, by canonical decomposition; every other alphabet's letter counts as a letter that
// equals no Vietnamese one.
Letter described(char32_t point) {
  const auto c = static_cast<UChar32>(point);
  Letter letter;
  if (u_isalpha(c) == 0) return letter;
  letter.upper = u_isupper(c) != 0;
  if (point == 0x110 || point == 0x111 || point == 0xD0 || point == 0xF0) {
    letter.plain = 'd';
    letter.shape = 'd' | 0x80;
    return letter;
  }
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  UChar parts[8] = {static_cast<UChar>(point)};
  std::int32_t size = unorm2_getDecomposition(nfd, c, parts, 8, &status);
  if (U_FAILURE(status) != 0 || size < 1) size = 1;
  const UChar32 base = u_tolower(parts[0]);
  if (base < 'a' || base > 'z') {
    letter.plain = '?';
    letter.shape = static_cast<std::uint8_t>(0xC0 | (point & 0x1F));
    return letter;
  }
  letter.plain = static_cast<char>(base);
  std::uint8_t quality = 0;
  for (std::int32_t i = 1; i < size; ++i) {
    letter.tone = letter.tone == 0 ? tone_of(parts[i]) : letter.tone;
    quality = quality == 0 ? quality_of(parts[i]) : quality;
  }
  letter.shape = static_cast<std::uint8_t>((base - 'a') + 32 * quality + 1);
  return letter;
}

// Lives as long as the program.
const Letter* filled_table() {
  auto* letters = new Letter[kLetterEnd];
  for (char32_t point = 0; point < kLetterEnd; ++point) letters[point] = described(point);
  return letters;
}

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

}  // namespace

const Letter* const kLetters = filled_table();

Sign rare_sign_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const bool four =
      lead >= 0xF0 && continues(text, at + 1) && continues(text, at + 2) && continues(text, at + 3);
  return four ? Sign{Letter{}, 4} : Sign{};
}

bool word_sign_at(std::string_view text, std::size_t at) {
  return at < text.size() && (is_digit(text[at]) || sign_at(text, at).letter.plain != 0);
}

std::size_t previous_sign(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t before = at - 1;
  while (before > 0 && at - before < 4 &&
         (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) {
    --before;
  }
  return before;
}

}  // namespace trichdan
