#include "extract/figures.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "extract/clean.h"
#include "extract/letters.h"
#include "extract/search.h"
#include "extract/tokens.h"

namespace trichdan {
namespace {

constexpr std::size_t kClause = 240;  // bytes a figure's surroundings may be long

// Where the number (with its grouping) begins that ends before `end`; `end` itself if there is
// none.
std::size_t number_start(std::string_view text, std::size_t end) {
  std::size_t at = end;
  while (at > 0 && end - at < 24 &&
         (is_digit(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == ',')) {
    --at;
  }
  while (at < end && !is_digit(text[at])) ++at;
  return at;
}

std::size_t skip_left(std::string_view text, std::size_t at) {
  for (int count = 0; at > 0 && count < 2 && is_blank(text[at - 1]); ++count) --at;
  return at;
}

bool ends_clause(std::string_view text, std::size_t at) {
  const char byte = text[at];
  if (byte == ';') return true;
  if (byte == '\n') return at + 1 < text.size() && text[at + 1] == '\n';
  return byte == '.' && (at + 1 >= text.size() || is_blank(text[at + 1]));
}

std::size_t clause_start(std::string_view text, std::size_t at) {
  const std::size_t limit = at > kClause ? at - kClause : 0;
  std::size_t start = at;
  while (start > limit && !ends_clause(text, start - 1)) --start;
  return start;
}

std::size_t clause_end(std::string_view text, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + kClause);
  while (at < limit && !ends_clause(text, at)) ++at;
  return at;
}

// "70-80%": where the lower bound before an upper one at `begin` starts; `begin` itself if there is
// none.
std::size_t lower_start(std::string_view text, std::size_t begin) {
  std::size_t at = skip_left(text, begin);
  const std::size_t joint = previous_sign(text, at);
  const std::string_view sign = text.substr(joint, at - joint);
  if (sign == "-" || sign == "–") {
    at = joint;
  } else if (text.substr(0, at).ends_with("đến")) {
    at -= std::string_view("đến").size();
  } else {
    return begin;
  }
  at = skip_left(text, at);
  const std::size_t lower = number_start(text, at);
  return lower == at ? begin : lower;
}

std::uint64_t whole_of(std::string_view printed) {
  std::uint64_t value = 0;
  for (const char byte : printed) {
    if (is_digit(byte)) value = value * 10 + static_cast<std::uint64_t>(byte - '0');
  }
  return value;
}

template <typename Mention>
bool inside_any(std::span<const Mention> mentions, std::size_t at) {
  const auto after =
      std::upper_bound(mentions.begin(), mentions.end(), at,
                       [](std::size_t value, const Mention& m) { return value < m.span.begin; });
  return after != mentions.begin() && std::prev(after)->span.end > at;
}

}  // namespace

struct FigureReader::Pass {
  std::string_view text;
  std::uint32_t stream = 0;
  std::span<const Reference> references;
  std::span<const UnitMention> units;
  std::vector<Figure> figures;

  Figure& add(std::size_t begin, std::size_t end, const char* kind) {
    Figure figure;
    figure.span = {stream, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    figure.text = clean(text, begin, end);
    figure.kind = kind;
    figures.push_back(std::move(figure));
    return figures.back();
  }
};

std::string decimal_of(std::string_view printed) {
  const bool comma = printed.find(',') != std::string_view::npos;
  const std::size_t point = printed.rfind('.');
  const bool grouped = comma || (point != std::string_view::npos && printed.size() - point == 4);
  std::string value;
  for (const char byte : printed) {
    if (byte == ',') {
      value += '.';
    } else if (byte != '.' || !grouped) {
      value += byte;
    }
  }
  return value;
}

FigureReader::FigureReader(const Library& library)
    : percent_(library.rules_of("percent")),
      permille_(library.rules_of("permille")),
      ratio_(library.rules_of("ratio")),
      money_(library.rules_of("money")),
      verdict_(library.rules_of("verdict")),
      before_(library.words_of("bounds before")),
      after_(library.words_of("bounds after")),
      nouns_(library.words_of("counted nouns")),
      not_before_ratio_(library.words_of("not before ratios")) {}

std::vector<Figure> FigureReader::read(std::string_view text, std::uint32_t stream,
                                       std::span<const Reference> references,
                                       std::span<const UnitMention> units) const {
  Pass pass{text, stream, references, units, {}};
  shares(pass);
  permilles(pass);
  ratios(pass);
  money(pass);
  std::ranges::stable_sort(pass.figures, {},
                           [](const Figure& figure) { return figure.span.begin; });
  for (Figure& figure : pass.figures) {
    if (figure.bound.empty()) set_bound(text, figure);
    set_verdict(text, figure);
    const auto after = std::ranges::upper_bound(
        units, figure.span.begin, {}, [](const UnitMention& unit) { return unit.span.begin; });
    if (after == units.begin()) continue;
    const UnitMention& unit = *std::prev(after);
    if (unit.span.end >= clause_start(text, figure.span.begin)) figure.subject_unit = unit.name;
  }
  return pass.figures;
}

void FigureReader::shares(Pass& pass) const {
  for (const std::string_view needle : {std::string_view("%"), std::string_view("phần trăm")}) {
    for (std::size_t at = find_from(pass.text, needle, 0); at != std::string_view::npos;
         at = find_from(pass.text, needle, at + needle.size())) {
      take_share(pass, at, percent_, "percent");
    }
  }
}

void FigureReader::permilles(Pass& pass) const {
  for (const std::string_view needle : {std::string_view("‰"), std::string_view("phần nghìn")}) {
    for (std::size_t at = find_from(pass.text, needle, 0); at != std::string_view::npos;
         at = find_from(pass.text, needle, at + needle.size())) {
      take_share(pass, at, permille_, "permille");
    }
  }
}

// The number before the sign; before a range's upper bound, its lower one too.
void FigureReader::take_share(Pass& pass, std::size_t sign, const std::vector<Rule>& rules,
                              const char* kind) const {
  const std::string_view text = pass.text;
  const std::size_t last = number_start(text, skip_left(text, sign));
  if (last >= sign) return;
  if (!pass.figures.empty() && pass.figures.back().span.end > last) return;
  std::size_t begin = lower_start(text, last);
  auto match = first_match(rules, text, begin, sign + 40);
  if (!match && begin != last) match = first_match(rules, text, begin = last, sign + 40);
  if (!match) return;
  const auto* unit = kind[3] == 'm' ? "‰" : "%";
  Figure& figure = pass.add(begin, match->end, kind);
  figure.value = decimal_of((*match)["value"]);
  figure.unit = unit;
  if ((*match)["upper"].empty()) return;
  figure.bound = "từ";
  Figure& upper = pass.add(begin, match->end, kind);
  upper.value = decimal_of((*match)["upper"]);
  upper.unit = unit;
  upper.bound = "đến";
}

void FigureReader::ratios(Pass& pass) const {
  const std::string_view text = pass.text;
  for (const std::string_view needle : {std::string_view("/"), std::string_view("⁄")}) {
    for (std::size_t at = find_from(text, needle, 0); at != std::string_view::npos;
         at = find_from(text, needle, at + 1)) {
      take_ratio(pass, at);
    }
  }
}

void FigureReader::take_ratio(Pass& pass, std::size_t at) const {
  const std::string_view text = pass.text;
  const std::size_t end = skip_left(text, at);
  const std::size_t begin = number_start(text, end);
  if (begin == end || inside_any(pass.references, begin)) return;
  if (begin > 0 && word_sign_at(text, previous_sign(text, begin))) return;
  const auto match = first_match(ratio_, text, begin, at + 16);
  std::string noun;
  if (!match || !is_ratio(text, *match, noun)) return;
  Figure& figure = pass.add(match->begin, match->end, "ratio");
  figure.numerator = (*match)["numerator"];
  figure.denominator = (*match)["denominator"];
  figure.unit = noun;
}

// Before its counted noun, or in brackets after what it counts; not a date, an address, a symbol.
bool FigureReader::is_ratio(std::string_view text, const RuleMatch& match,
                            std::string& noun) const {
  std::vector<Token> left;
  tokens_between(text.substr(0, match.begin), match.begin > 48 ? match.begin - 48 : 0, match.begin,
                 left);
  const bool bracket = !left.empty() && text[left.back().begin] == '(';
  if (bracket) left.pop_back();
  for (std::size_t count = 1; count <= std::min<std::size_t>(2, left.size()); ++count) {
    if (not_before_ratio_.exactly(std::span(left).last(count))) return false;
  }
  const std::uint64_t k = whole_of(match["numerator"]);
  const std::uint64_t n = whole_of(match["denominator"]);
  const Token next = token_at(text, match.end, match.end + 64);
  if (bracket) {
    static const std::uint64_t kDay = key_of("ngày");
    const bool day =
        std::ranges::any_of(left, [](const Token& token) { return token.key == kDay; });
    return !day && k <= n && !left.empty() && left.back().kind != TokenKind::number &&
           next.kind == TokenKind::mark && text[next.begin] == ')';
  }
  if (next.kind != TokenKind::word || next.gap == Gap::none || next.gap == Gap::paragraph)
    return false;
  const auto known = nouns_.longest(text, next, next.begin + 64);
  noun = clean(text, next.begin, known ? known.end : next.end);
  if (known) return true;
  const bool like_date = k <= 31 && (n <= 12 || (n >= 1900 && n <= 2100));
  return !next.capital && k <= n && !like_date;
}

void FigureReader::money(Pass& pass) const {
  for (const std::string_view needle :
       {std::string_view(" đồng"), std::string_view(" tỷ"), std::string_view(" triệu")}) {
    for (std::size_t at = find_from(pass.text, needle, 0); at != std::string_view::npos;
         at = find_from(pass.text, needle, at + needle.size())) {
      const std::size_t begin = number_start(pass.text, at);
      if (begin == at || (begin > 0 && word_sign_at(pass.text, previous_sign(pass.text, begin))))
        continue;
      const auto match = first_match(money_, pass.text, begin, at + 48);
      if (!match || match->end <= at + 1) continue;
      Figure& figure = pass.add(begin, match->end, "money");
      figure.value = decimal_of((*match)["value"]);
      figure.unit = clean((*match)["unit"]);
    }
  }
}

// "hơn 532", "trên 94%", "86% quần chúng trở lên".
void FigureReader::set_bound(std::string_view text, Figure& figure) const {
  std::vector<Token> left;
  const std::size_t begin = figure.span.begin;
  tokens_between(text.substr(0, begin), begin > 40 ? begin - 40 : 0, begin, left);
  for (std::size_t count = std::min<std::size_t>(4, left.size()); count > 0; --count) {
    const auto words = std::span(left).last(count);
    if (!before_.exactly(words)) continue;
    figure.bound = clean(text, words.front().begin, words.back().end);
    return;
  }
  Token token = token_at(text, figure.span.end, figure.span.end + 80);
  for (int count = 0; count < 6 && token.kind == TokenKind::word; ++count) {
    const auto match = after_.longest(text, token, token.begin + 32);
    if (match) {
      figure.bound = clean(text, token.begin, match.end);
      return;
    }
    token = token_at(text, token.end, figure.span.end + 80);
    if (token.kind == TokenKind::mark && text[token.begin] == ',')
      token = token_at(text, token.end, figure.span.end + 80);
  }
}

void FigureReader::set_verdict(std::string_view text, Figure& figure) const {
  const std::size_t end = clause_end(text, figure.span.end);
  for (const std::string_view word : {std::string_view("đạt "), std::string_view("vượt ")}) {
    for (std::size_t at = find_from(text.substr(0, end), word, figure.span.end);
         at != std::string_view::npos; at = find_from(text.substr(0, end), word, at + 1)) {
      std::size_t begin = at;
      for (const std::string_view no : {std::string_view("không "), std::string_view("chưa ")}) {
        if (at >= no.size() && text.substr(at - no.size(), no.size()) == no) begin = at - no.size();
      }
      const auto match = first_match(verdict_, text, begin, end);
      if (!match) continue;
      figure.verdict = clean(text, match->begin, match->end);
      return;
    }
  }
}

}  // namespace trichdan
