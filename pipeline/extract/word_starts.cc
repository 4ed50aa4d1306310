#include "extract/word_starts.h"

#include "extract/letters.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::size_t kPrefix = 3;  // bytes

unsigned hash_of(std::string_view prefix) {
  unsigned hash = 0;
  for (const char byte : prefix) hash = hash * 31 + static_cast<unsigned char>(byte);
  return hash & 4095;
}

bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// Letters and the digits among them, as a token has them.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_ascii(text[at])) {
      if (!is_ascii_letter(text[at]) && !is_digit(text[at])) return at;
      ++at;
    } else {
      const Sign sign = sign_at(text, at);
      if (sign.letter.plain == 0) return at;
      at += sign.size;
    }
  }
  return at;
}

}  // namespace

WordStarts::WordStarts(const Library& library) {
  for (const UnitHead& head : library.heads) {
    if (head.small) small_.set(hash_of(to_lower(head.name).substr(0, kPrefix)));
  }
}

bool WordStarts::may_be_small(std::string_view text, std::size_t at) const {
  return small_.test(hash_of(text.substr(at, kPrefix)));
}

std::size_t WordStarts::next(std::string_view text, std::size_t at) const {
  while (at < text.size()) {
    const char byte = text[at];
    if (is_ascii(byte) && !is_ascii_letter(byte)) {
      ++at;
      continue;
    }
    if (byte >= 'A' && byte <= 'Z') return at;
    if (!is_ascii(byte)) {
      const Sign sign = sign_at(text, at);
      if (sign.letter.upper) return at;
      if (sign.letter.plain == 0) {
        at += sign.size;
        continue;
      }
    }
    if (may_be_small(text, at)) return at;
    at = word_end(text, at);
  }
  return at;
}

}  // namespace trichdan
