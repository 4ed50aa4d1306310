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

// `at` must lie inside the text.
Sign sign_at(std::string_view text, std::size_t at);

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
