#include "extract/letters.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <memory>

namespace trichdan {
namespace {

constexpr char32_t kEnd = 0x1F00;  // Vietnamese ends at U+1EF9

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

struct Table {
  Letter letters[kEnd];
  Table() {
    for (char32_t point = 0; point < kEnd; ++point) letters[point] = described(point);
  }
};

const Table& table() {
  static const auto kTable = std::make_unique<Table>();
  return *kTable;
}

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

std::uint32_t low_bits(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) & 0x3F;
}

}  // namespace

Sign sign_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {table().letters[lead], 1};
  if (lead >= 0xC2 && lead < 0xE0 && continues(text, at + 1)) {
    return {table().letters[(lead & 0x1Fu) << 6 | low_bits(text, at + 1)], 2};
  }
  if (lead >= 0xE0 && lead < 0xF0 && continues(text, at + 1) && continues(text, at + 2)) {
    const std::uint32_t point =
        (lead & 0x0Fu) << 12 | low_bits(text, at + 1) << 6 | low_bits(text, at + 2);
    return {point < kEnd ? table().letters[point] : Letter{}, 3};
  }
  if (lead >= 0xF0 && continues(text, at + 1) && continues(text, at + 2) &&
      continues(text, at + 3)) {
    return {Letter{}, 4};
  }
  return {};
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
