#include "extract/subject.h"

#include <algorithm>

#include "extract/clean.h"
#include "extract/letters.h"

namespace trichdan {
namespace {

constexpr std::size_t kLongest = 600;  // bytes
constexpr std::size_t kPhrase = 48;    // bytes the words that end a subject may be long

std::string_view sign_of(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

// Brackets and quotes opened inside a subject and not closed yet.
class Enclosure {
 public:
  // Whether the mark closes what was opened before the subject.
  bool closes(std::string_view sign) {
    if (sign == "(") ++brackets_;
    if (sign == "“") ++quotes_;
    if (sign == ")") return --brackets_ < 0;
    if (sign == "”") return --quotes_ < 0;
    return false;
  }

 private:
  int brackets_ = 0;
  int quotes_ = 0;
};

// ";" always; "." and ":" where they end a sentence or a line.
bool stops(std::string_view text, const Token& token) {
  const char byte = text[token.begin];
  if (byte == ';') return true;
  const bool last = token.end >= text.size();
  if (byte == '.')
    return last || is_blank(text[token.end]) || text[token.end] == '"' || text[token.end] == '.' ||
           text.substr(token.end).starts_with("”");
  return byte == ':' && (last || text[token.end] == '\n');
}

}  // namespace

SubjectReader::SubjectReader(const Library& library)
    : starts_(library.words_of("subject starts")),
      clauses_(library.words_of("clause starts")),
      ends_(library.words_of("subject ends")),
      lines_(library.words_of("line starts")) {}

// "- …", "1. …", "a) …", "Căn cứ …" at a line's start.
bool SubjectReader::starts_line(std::string_view text, const Token& token) const {
  if (token.gap != Gap::line) return false;
  if (token.kind == TokenKind::mark) return token.key == '-' || text[token.begin] == '+';
  const Token next = token_at(text, token.end, token.end + 1);
  const bool item = next.kind == TokenKind::mark && next.gap == Gap::none &&
                    (text[next.begin] == ')' || text[next.begin] == '.');
  if (item && (token.kind == TokenKind::number || token.end - token.begin <= 2)) return true;
  return token.capital && lines_.longest(text, token, token.begin + kPhrase);
}

bool SubjectReader::ends_before(std::string_view text, const Token& token) const {
  if (token.gap == Gap::paragraph || starts_line(text, token)) return true;
  if (token.kind == TokenKind::word) return bool(ends_.longest(text, token, token.begin + kPhrase));
  if (token.kind != TokenKind::mark || text[token.begin] != '(') return false;
  const Token inner = token_at(text, token.end, token.end + kPhrase);
  return inner.kind == TokenKind::word && ends_.longest(text, inner, inner.begin + kPhrase);
}

std::string SubjectReader::after(std::string_view text, std::size_t at, std::size_t limit) const {
  limit = std::min({limit, at + kLongest, text.size()});
  Token token = token_at(text, at, limit);
  if (token.kind == TokenKind::mark && text[token.begin] == ',') {
    token = token_at(text, token.end, limit);
    if (clauses_.longest(text, token, limit)) return {};
  }
  if (token.kind != TokenKind::word || token.gap == Gap::paragraph) return {};
  if (!starts_.longest(text, token, limit)) return {};
  const std::uint32_t begin = token.begin;
  std::uint32_t end = token.end;
  Enclosure enclosure;
  for (token = token_at(text, token.end, limit); token.kind != TokenKind::end && token.end <= limit;
       token = token_at(text, token.end, limit)) {
    if (ends_before(text, token)) break;
    if (token.kind == TokenKind::mark &&
        (enclosure.closes(sign_of(text, token)) || stops(text, token)))
      break;
    end = token.end;
  }
  while (end > begin && (text[end - 1] == ',' || text[end - 1] == ':' || is_blank(text[end - 1])))
    --end;
  return clean(text, begin, end);
}

}  // namespace trichdan
