// extract: text as tokens: words, numbers and single marks, with what white space stood before
// each.
//
// Pure; thread-safe. Offsets are bytes into the text given.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace trichdan {

enum class TokenKind : std::uint8_t { end, word, number, mark };
enum class Gap : std::uint8_t { none, space, line, paragraph };

struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint64_t key = 0;    // of letters with marks and tone, without case; of a mark: its bytes
  std::uint64_t plain = 0;  // of letters without marks
  TokenKind kind = TokenKind::end;
  Gap gap = Gap::none;    // before it
  bool capital = false;   // its first letter is upper case
  bool capitals = false;  // all its letters are
};

// The token at or after `at` that starts before `limit`; kind end if there is none.
Token token_at(std::string_view text, std::size_t at, std::size_t limit);
// All tokens that start in [begin, end). `begin` is moved on to where a word starts.
void tokens_between(std::string_view text, std::size_t begin, std::size_t end,
                    std::vector<Token>& out);
// `sign` is ASCII.
inline bool is_mark(const Token& token, char sign) {
  return token.kind == TokenKind::mark && token.key == static_cast<unsigned char>(sign);
}

// The key a word has, for comparing tokens with constants.
std::uint64_t key_of(std::string_view word);

// Without white space at the ends.
std::string_view trimmed(std::string_view text);

}  // namespace trichdan
