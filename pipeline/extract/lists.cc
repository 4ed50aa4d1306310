#include "extract/lists.h"

#include "extract/references.h"

namespace trichdan {
namespace {

constexpr std::size_t kLongestGap = 40;  // bytes

bool neighbours(std::string_view text, const PhraseTable& separators, const OpenReference& left,
                const OpenReference& right) {
  const std::size_t begin = std::max(left.reference.span.end, left.issuer_end);
  return only_separators(text, begin, right.reference.span.begin, separators);
}

bool same_kind(const OpenReference& left, const OpenReference& right) {
  return left.symbol.family == right.symbol.family &&
         left.reference.date.empty() == right.reference.date.empty() &&
         left.symbol.year.empty() == right.symbol.year.empty();
}

void give(const OpenReference& from, OpenReference& to) {
  to.reference.issuer = from.reference.issuer;
  to.reference.issuer_from = "list";
}

}  // namespace

bool only_separators(std::string_view text, std::size_t begin, std::size_t end,
                     const PhraseTable& separators) {
  if (begin > end || end - begin > kLongestGap) return false;
  const std::string_view part = text.substr(0, end);
  for (Token token = token_at(part, begin, end); token.kind != TokenKind::end;) {
    if (token.gap == Gap::paragraph) return false;
    const auto match = separators.longest(part, token, end);
    if (!match) return false;
    token = token_at(part, match.end, end);
  }
  return true;
}

void complete_bare_numbers(std::string_view text, const PhraseTable& separators,
                           std::vector<OpenReference>& citations) {
  for (std::size_t i = citations.size(); i-- > 1;) {
    OpenReference& bare = citations[i - 1];
    const OpenReference& full = citations[i];
    if (!bare.symbol.code.empty() || !bare.symbol.org.empty() || full.symbol.code.empty()) continue;
    if (full.reference.type != bare.reference.type) continue;
    if (full.typed || !neighbours(text, separators, bare, full)) continue;
    bare.symbol.code = full.symbol.code;
    bare.symbol.org = full.symbol.org;
    bare.symbol.family = full.symbol.family;
    // As the full one goes on behind its number, in whatever shape.
    bare.reference.symbol =
        bare.reference.number + full.reference.symbol.substr(full.reference.number.size());
    bare.reference.year = full.symbol.year;
    bare.reference.state = State::check;
    bare.reference.well_formed = false;
  }
}

void share_issuers(std::string_view text, const PhraseTable& separators,
                   std::vector<OpenReference>& citations) {
  for (std::size_t i = citations.size(); i-- > 1;) {
    OpenReference& left = citations[i - 1];
    const OpenReference& right = citations[i];
    if (!left.reference.issuer.empty() || right.reference.issuer.empty()) continue;
    if (right.reference.issuer_from == "ban hành" || !same_kind(left, right)) continue;
    if (neighbours(text, separators, left, right)) give(right, left);
  }
  for (std::size_t i = 1; i < citations.size(); ++i) {
    const OpenReference& left = citations[i - 1];
    OpenReference& right = citations[i];
    if (!right.reference.issuer.empty() || left.reference.issuer.empty() || left.issuer_end != 0)
      continue;
    if (same_kind(left, right) && neighbours(text, separators, left, right)) give(left, right);
  }
}

}  // namespace trichdan
