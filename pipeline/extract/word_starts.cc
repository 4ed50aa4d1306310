#include "extract/word_starts.h"

#include "extract/letters.h"

namespace trichdan {
namespace {

constexpr std::size_t kCapital = 1024;  // the bit of the first letter's case

// Bytes inside words: ASCII letters and digits, and of other characters all but the leads of
// quotes, dashes and signs, and of what is no letter of this language.
constexpr std::array<bool, 256> kInner = [] {
  std::array<bool, 256> inner{};
  for (int byte = 0; byte < 256; ++byte) {
    inner[byte] = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                  (byte >= '0' && byte <= '9') || (byte >= 0x80 && byte != 0xC2 && byte < 0xE2);
  }
  return inner;
}();

bool is_inner(char byte) {
  return kInner[static_cast<unsigned char>(byte)];
}

std::size_t letter_index(const Letter& letter) {
  return letter.plain >= 'a' && letter.plain <= 'z'
             ? static_cast<std::size_t>(letter.plain - 'a') + 1
             : 0;
}

}  // namespace

std::size_t WordStarts::index_at(std::string_view text, std::size_t at) {
  const Sign first = sign_at(text, at);
  const std::size_t next = at + first.size;
  const std::size_t second = next < text.size() ? letter_index(sign_at(text, next).letter) : 0;
  return (first.letter.upper ? kCapital : 0) + letter_index(first.letter) * 32 + second;
}

void WordStarts::add(std::string_view phrase, bool small) {
  const std::size_t index = index_at(phrase, 0) & (kCapital - 1);
  for (const std::size_t each : {index, index + kCapital}) {
    if (each >= kCapital || small) bits_[each / 64] |= std::uint64_t{1} << each % 64;
  }
}

std::size_t WordStarts::next(std::string_view text, std::size_t at) const {
  while (at < text.size()) {
    const bool stray = (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    if (!is_inner(text[at]) || is_digit(text[at]) || stray) {
      at += sign_at(text, at).size;
      continue;
    }
    const std::size_t index = index_at(text, at);
    if ((bits_[index / 64] >> index % 64 & 1) != 0) return at;
    while (at < text.size() && is_inner(text[at])) ++at;
  }
  return text.size();
}

}  // namespace trichdan
