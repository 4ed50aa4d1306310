#include "extract/figure_parts.h"

#include <span>
#include <vector>

#include "extract/figure_numbers.h"
#include "extract/letters.h"

namespace trichdan {
namespace {

constexpr std::size_t kReach = 80;  // bytes of one part
constexpr std::size_t kWords = 6;   // of its label

bool is_mark(std::string_view text, const Token& token, std::string_view marks) {
  return token.kind == TokenKind::mark && token.end == token.begin + 1 &&
         marks.find(text[token.begin]) != std::string_view::npos;
}

}  // namespace

// "cấp tỉnh 29": a label and its number, and whether another part may follow.
struct PartReader::Part {
  std::size_t begin = 0;
  std::size_t number = 0;
  std::size_t end = 0;  // 0: no part
  bool last = false;
};

PartReader::PartReader(const Library& library)
    : not_before_(library.words_of("not before counts")) {}

PartReader::Part PartReader::part_at(std::string_view text, std::size_t at) const {
  std::vector<Token> label;
  Token token = token_at(text, at, at + kReach);
  for (; token.kind == TokenKind::word && label.size() < kWords && token.gap != Gap::paragraph;
       token = token_at(text, token.end, at + kReach)) {
    label.push_back(token);
  }
  if (label.empty() || token.kind != TokenKind::number || token.gap == Gap::none) return {};
  for (std::size_t count = 1; count <= std::min<std::size_t>(2, label.size()); ++count) {
    if (not_before_.exactly(std::span(label).last(count))) return {};
  }
  const std::size_t end = number_end(text, token.begin);
  if (!is_amount(text.substr(token.begin, end - token.begin))) return {};
  const Token next = token_at(text, end, end + kReach);
  const bool more = is_mark(text, next, ",;");
  if (!more && !is_mark(text, next, ").") && next.kind != TokenKind::end) return {};
  return {label.front().begin, token.begin, end, !more};
}

void PartReader::read(FigurePass& pass, std::size_t end, const std::string& noun) const {
  const Token open = token_at(pass.text, end, end + 8);
  if (!is_mark(pass.text, open, "(:")) return;
  std::vector<Part> parts;
  for (std::size_t at = open.end; parts.size() < 20;) {
    const Part part = part_at(pass.text, at);
    if (part.end == 0) break;
    parts.push_back(part);
    if (part.last) break;
    at = token_at(pass.text, part.end, part.end + 8).end;
  }
  if (parts.size() < 2) return;
  for (const Part& part : parts) {
    Figure& figure = pass.add(part.begin, part.end, "count");
    figure.value = decimal_of(pass.text.substr(part.number, part.end - part.number));
    figure.unit = noun;
  }
}

}  // namespace trichdan
