#include "extract/figure_ratios.h"

#include <algorithm>
#include <span>
#include <vector>

#include "extract/clean.h"
#include "extract/figure_numbers.h"
#include "extract/letters.h"

namespace trichdan {
namespace {

// "(7/29)" after what it counts; not "(1/5)" after a day.
bool stands_in_brackets(std::string_view text, std::span<const Token> left, std::uint64_t k,
                        std::uint64_t n, const Token& next) {
  static const std::uint64_t kDay = key_of("ngày");
  const bool day = std::ranges::any_of(left, [](const Token& token) { return token.key == kDay; });
  return !day && k <= n && !left.empty() && left.back().kind != TokenKind::number &&
         next.kind == TokenKind::mark && text[next.begin] == ')';
}

}  // namespace

RatioReader::RatioReader(const Library& library, const NounReader& nouns)
    : rules_(library.rules_of("ratio")),
      not_before_(library.words_of("not before ratios")),
      not_nouns_(library.words_of("not nouns")),
      nouns_(nouns) {}

void RatioReader::read(FigurePass& pass, std::size_t number_end) const {
  std::size_t at = number_end;
  while (at < pass.text.size() && at < number_end + 2 && is_blank(pass.text[at])) ++at;
  const std::string_view behind = pass.text.substr(at, 4);
  if (behind.starts_with('/') || behind.starts_with("⁄")) take(pass, at);
}

void RatioReader::take(FigurePass& pass, std::size_t slash) const {
  const std::string_view text = pass.text;
  const std::size_t end = skip_left(text, slash);
  const std::size_t begin = number_start(text, end);
  if (begin == end || pass.inside_reference(begin)) return;
  if (begin > 0 && word_sign_at(text, previous_sign(text, begin))) return;
  const auto match = first_match(rules_, text, begin, slash + 16);
  std::string noun;
  if (!match || !is_ratio(text, *match, noun)) return;
  Figure& figure = pass.add(match->begin, match->end, "ratio");
  figure.numerator = (*match)["numerator"];
  figure.denominator = (*match)["denominator"];
  figure.unit = noun;
}

bool RatioReader::is_ratio(std::string_view text, const RuleMatch& match, std::string& noun) const {
  std::vector<Token> left;
  tokens_between(text.substr(0, match.begin), match.begin > 48 ? match.begin - 48 : 0, match.begin,
                 left);
  const bool bracket = !left.empty() && text[left.back().begin] == '(';
  if (bracket) left.pop_back();
  for (std::size_t count = 1; count <= std::min<std::size_t>(2, left.size()); ++count) {
    if (not_before_.exactly(std::span(left).last(count))) return false;
  }
  const Token next = token_at(text, match.end, match.end + 64);
  if (bracket && next.kind == TokenKind::mark) {
    return stands_in_brackets(text, left, whole_of(match["numerator"]),
                              whole_of(match["denominator"]), next);
  }
  return counts_noun(text, match, next, noun);
}

// Before a noun of the table whatever its digits; before another word if it cannot be a date.
bool RatioReader::counts_noun(std::string_view text, const RuleMatch& match, const Token& next,
                              std::string& noun) const {
  if (next.kind != TokenKind::word || next.gap == Gap::none || next.gap == Gap::paragraph)
    return false;
  const std::size_t known = nouns_.end_of(text, next);
  if (known != 0 || !not_nouns_.exactly({&next, 1}))
    noun = clean(text, next.begin, known != 0 ? known : next.end);
  if (known != 0) return true;
  const std::uint64_t k = whole_of(match["numerator"]);
  const std::uint64_t n = whole_of(match["denominator"]);
  const bool like_date = k <= 31 && (n <= 12 || (n >= 1900 && n <= 2100));
  return !next.capital && k <= n && !like_date;
}

}  // namespace trichdan
