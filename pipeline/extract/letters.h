// extract: letters as the readers compare them: without case, with the tone apart from its letter,
// so that "uỷ" and "ủy" are one word whatever letter carries the mark.
//
// Pure; thread-safe. Any bytes may be given: what is not UTF-8 is a sign of one byte and no letter.
#pragma once

#include <cstdint>
#include <string_view>

namespace trichdan {

struct Letter {
  char plain = 0;  // lower-case Latin letter without any mark; 0: not a letter
  std::uint8_t shape =
      0;  // the letter with its own mark (ă, â, đ, ê, ô, ơ, ư are letters), no tone
  std::uint8_t tone = 0;  // 0 none, 1 to 5
  bool upper = false;
};

struct Sign {
  Letter letter;
  std::uint32_t size = 1;  // bytes, at least 1
};

// Every code point below kLetterEnd, where Vietnamese ends (U+1EF9). Filled before main.
inline constexpr char32_t kLetterEnd = 0x1F00;
extern const Letter* const kLetters;

// For leads of four bytes and for what is not UTF-8.
Sign rare_sign_at(std::string_view text, std::size_t at);

// `at` must lie inside the text. Inline: every reader walks its text by it.
inline Sign sign_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto goes_on = [&](std::size_t i) {
    return at + i < text.size() && (byte(i) & 0xC0) == 0x80;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {kLetters[lead], 1};
  if (lead >= 0xC2 && lead < 0xE0 && goes_on(1))
    return {kLetters[(lead & 0x1Fu) << 6 | (byte(1) & 0x3Fu)], 2};
  if (lead >= 0xE0 && lead < 0xF0 && goes_on(1) && goes_on(2)) {
    const char32_t point = (lead & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
    return {point < kLetterEnd ? kLetters[point] : Letter{}, 3};
  }
  return rare_sign_at(text, at);
}

// Whether a letter or an ASCII digit starts at `at`; false outside the text.
bool word_sign_at(std::string_view text, std::size_t at);
// The offset of the character that ends before `at`; 0 at the start.
std::size_t previous_sign(std::string_view text, std::size_t at);

inline bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
inline bool is_blank(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

}  // namespace trichdan
