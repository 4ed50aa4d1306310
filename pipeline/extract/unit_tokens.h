// extract: small questions the files of the unit grammar ask about tokens. Pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/letters.h"
#include "extract/tokens.h"

namespace trichdan {

constexpr std::size_t kLongestName = 240;  // bytes
constexpr std::size_t kLongestHead = 64;   // bytes looked at to tell whether a head or level starts

inline bool is_word(const Token& token, std::uint64_t key) {
  return token.kind == TokenKind::word && token.key == key;
}

inline bool is_and(const Token& token) {
  static const std::uint64_t kAnd = key_of("và");
  return is_word(token, kAnd);
}

// At least two letters, all of them capitals: an abbreviation, if the words beside it are not.
inline bool is_code(std::string_view text, const Token& token) {
  return token.kind == TokenKind::word && token.capitals &&
         token.begin + sign_at(text, token.begin).size < token.end;
}

// "BC-SYT", "12/UBND", "BC- SYT": part of a number, not a name. A dash at a line's start is a
// list's.
bool in_symbol(std::string_view text, std::uint32_t begin, std::uint32_t end);

}  // namespace trichdan
