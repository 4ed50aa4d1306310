#include "extract/subject.h"

#include <algorithm>

#include "extract/clean.h"
#include "extract/letters.h"
#include "extract/tokens.h"

namespace trichdan {
namespace {

constexpr std::size_t kLongest = 600;  // bytes

bool sentence_ends(std::string_view text, std::size_t at) {
  return at + 1 >= text.size() || is_blank(text[at + 1]) || text[at + 1] == '"' ||
         text[at + 1] == '.';
}

bool ends_at(std::string_view text, std::size_t at, int& brackets) {
  switch (text[at]) {
    case ';':
      return true;
    case '.':
      return sentence_ends(text, at);
    case '(':
      ++brackets;
      return false;
    case ')':
      return --brackets < 0;
    case '\n':
      return at + 1 < text.size() && text[at + 1] == '\n';
    default:
      return text.substr(at).starts_with("”");
  }
}

}  // namespace

std::string subject_after(std::string_view text, std::size_t at, std::size_t limit,
                          const PhraseTable& starts) {
  limit = std::min(limit, at + kLongest);
  Token first = token_at(text, at, limit);
  if (first.kind == TokenKind::mark && text[first.begin] == ',')
    first = token_at(text, first.end, limit);
  if (first.kind != TokenKind::word || first.gap == Gap::paragraph) return {};
  if (!starts.longest(text, first, limit)) return {};
  int brackets = 0;
  std::size_t end = first.begin;
  while (end < limit && !ends_at(text, end, brackets)) end += sign_at(text, end).size;
  std::string subject = clean(text, first.begin, std::min(end, limit));
  while (!subject.empty() &&
         (subject.back() == ',' || subject.back() == ':' || subject.back() == ' ')) {
    subject.pop_back();
  }
  return subject;
}

}  // namespace trichdan
