#include "extract/tokens.h"

#include <algorithm>

#include "extract/letters.h"

namespace trichdan {
namespace {

constexpr std::uint64_t kSeed = 0xcbf29ce484222325;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15;
  return hash ^ (hash >> 29);
}

struct Blank {
  std::size_t end;
  Gap gap;
};

Blank skip_blank(std::string_view text, std::size_t at, std::size_t limit) {
  const std::size_t begin = at;
  int lines = 0;
  while (at < limit && is_blank(text[at])) lines += text[at++] == '\n' ? 1 : 0;
  if (at == begin) return {at, Gap::none};
  return {at, lines == 0 ? Gap::space : lines == 1 ? Gap::line : Gap::paragraph};
}

// Letters, and digits among them ("H5N1").
void read_word(std::string_view text, Token& token) {
  std::size_t at = token.begin;
  token.key = token.plain = kSeed;
  token.capitals = true;
  std::uint64_t tone = 0;
  for (std::uint32_t count = 0; at < text.size(); ++count) {
    if (is_digit(text[at])) {
      token.key = mixed(token.key, 0x200u + static_cast<unsigned char>(text[at]));
      token.plain = mixed(token.plain, static_cast<unsigned char>(text[at++]));
      continue;
    }
    const Sign sign = sign_at(text, at);
    if (sign.letter.plain == 0) break;
    if (count == 0) token.capital = sign.letter.upper;
    token.capitals = token.capitals && sign.letter.upper;
    token.key = mixed(token.key, sign.letter.shape);
    token.plain = mixed(token.plain, static_cast<unsigned char>(sign.letter.plain));
    if (sign.letter.tone != 0) tone = tone * 7 + sign.letter.tone;  // wherever it stands
    at += sign.size;
  }
  token.key = mixed(token.key, 0x400 + tone);
  token.end = static_cast<std::uint32_t>(at);
}

void read_number(std::string_view text, Token& token) {
  std::size_t at = token.begin;
  token.key = kSeed;
  while (at < text.size() && is_digit(text[at])) {
    token.key = mixed(token.key, 0x200u + static_cast<unsigned char>(text[at++]));
  }
  token.plain = token.key;
  token.end = static_cast<std::uint32_t>(at);
}

bool is_dash_sign(std::string_view sign) {
  return sign == "-" || sign == "–" || sign == "—" || sign == "‐" || sign == "‑" || sign == "−";
}

void read_mark(std::string_view text, Token& token) {
  token.end = token.begin + sign_at(text, token.begin).size;
  std::string_view sign = text.substr(token.begin, token.end - token.begin);
  if (is_dash_sign(sign)) sign = "-";
  for (const char byte : sign) token.key = token.key << 8 | static_cast<unsigned char>(byte);
  token.plain = token.key;
}

}  // namespace

Token token_at(std::string_view text, std::size_t at, std::size_t limit) {
  limit = std::min(limit, text.size());
  const Blank blank = skip_blank(text, at, limit);
  Token token;
  token.gap = blank.gap;
  token.begin = token.end = static_cast<std::uint32_t>(blank.end);
  if (blank.end >= limit) return token;
  if (is_digit(text[blank.end])) {
    token.kind = TokenKind::number;
    read_number(text, token);
  } else if (sign_at(text, blank.end).letter.plain != 0) {
    token.kind = TokenKind::word;
    read_word(text, token);
  } else {
    token.kind = TokenKind::mark;
    read_mark(text, token);
  }
  return token;
}

void tokens_between(std::string_view text, std::size_t begin, std::size_t end,
                    std::vector<Token>& out) {
  out.clear();
  while (begin > 0 && begin < end &&
         ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80 ||
          word_sign_at(text, previous_sign(text, begin)))) {
    ++begin;
  }
  for (Token token = token_at(text, begin, end); token.kind != TokenKind::end;
       token = token_at(text, token.end, end)) {
    out.push_back(token);
  }
}

std::uint64_t key_of(std::string_view word) {
  return token_at(word, 0, word.size()).key;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace trichdan
