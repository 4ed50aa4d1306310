#include "extract/figure_context.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extract/clean.h"
#include "extract/figure_numbers.h"
#include "extract/letters.h"
#include "extract/tokens.h"

namespace trichdan {
namespace {

constexpr std::size_t kComparison = 160;  // bytes before and after a figure

bool is_word_break(std::string_view text, std::size_t at) {
  return at == 0 || !word_sign_at(text, previous_sign(text, at));
}

// The longest phrase of the table the tokens end with; its number of tokens.
std::size_t phrase_at_end(std::span<const Token> left, const PhraseTable& table) {
  for (std::size_t count = std::min<std::size_t>(4, left.size()); count > 0; --count) {
    const auto words = left.last(count);
    const bool together = std::ranges::none_of(
        words.subspan(1), [](const Token& token) { return token.gap == Gap::paragraph; });
    if (together && table.exactly(words)) return count;
  }
  return 0;
}

// Figures that share what is said behind the second: "98% cán bộ và 86% quần chúng (đạt chỉ tiêu)".
bool joined(std::string_view text, const Figure& first, const Figure& second) {
  if (first.kind != second.kind || second.span.begin < first.span.end)
    return first.kind == second.kind;
  const std::size_t end = skip_left(text, second.span.begin);
  return text.substr(first.span.end, end - first.span.end).ends_with(" và");
}

void share_verdict(std::string_view text, Figure& figure, Figure& next) {
  if (!figure.verdict.empty() || next.verdict.empty()) return;
  if (joined(text, figure, next)) {
    figure.verdict = next.verdict;
    return;
  }
  // "100% cấp ủy có từ 01 mô hình (đạt mục tiêu)": it is the share that is judged.
  const bool judged = figure.kind == "percent" || figure.kind == "ratio";
  if (judged && next.kind == "count" && clause_end(text, figure.span.end) > next.span.begin)
    figure.verdict = std::exchange(next.verdict, {});
}

// "từ 01 tháng đến 03 tháng", "phạt tiền đến 5.000.000 đồng".
void set_upper_bound(std::string_view text, const Figure* before, Figure& figure) {
  constexpr std::string_view kTo = "đến";
  if (!figure.bound.empty()) return;
  const std::size_t end = skip_left(text, figure.span.begin);
  if (!text.substr(0, end).ends_with(kTo)) return;
  const bool range = before != nullptr && before->kind == figure.kind && before->span.end < end &&
                     trimmed(text.substr(before->span.end, end - before->span.end)) == kTo;
  if (range || figure.kind == "money") figure.bound = kTo;
}

std::size_t start_of_next(const FigurePass& pass, std::size_t index) {
  for (std::size_t next = index + 1; next < pass.figures.size(); ++next) {
    const Span& span = pass.figures[next].span;
    if (span.begin >= pass.figures[index].span.end) return span.begin;
  }
  return pass.text.size();
}

}  // namespace

FigureContext::FigureContext(const Library& library)
    : verdicts_(library.rules_of("verdict")),
      comparisons_(library.rules_of("comparison")),
      targets_(library.rules_of("target")),
      bounds_before_(library.words_of("bounds before")),
      bounds_after_(library.words_of("bounds after")),
      changes_(library.words_of("changes")),
      subjects_(library),
      periods_(library) {}

void FigureContext::add(FigurePass& pass) const {
  for (std::size_t i = pass.figures.size(); i-- > 0;) {
    Figure& figure = pass.figures[i];
    const std::size_t limit = start_of_next(pass, i);
    set_left(pass.text, figure);
    if (figure.bound.empty()) set_bound_after(pass.text, figure);
    set_comparison(pass.text, figure, limit);
    set_verdict(pass.text, figure, limit);
    set_upper_bound(pass.text, i > 0 ? &pass.figures[i - 1] : nullptr, figure);
    if (i + 1 < pass.figures.size()) share_verdict(pass.text, figure, pass.figures[i + 1]);
    figure.subject_unit = subjects_.subject_of(pass, figure);
  }
  periods_.add(pass);
}

// "tăng hơn 532", "trên 94%", "tăng từ 45%".
void FigureContext::set_left(std::string_view text, Figure& figure) const {
  std::vector<Token> tokens;
  const std::size_t begin = figure.span.begin;
  tokens_between(text.substr(0, begin), begin > 48 ? begin - 48 : 0, begin, tokens);
  std::span<const Token> left(tokens);
  if (const std::size_t count = phrase_at_end(left, bounds_before_)) {
    if (figure.bound.empty())
      figure.bound = clean(text, left[left.size() - count].begin, left.back().end);
    left = left.first(left.size() - count);
  }
  if (const std::size_t count = phrase_at_end(left, changes_)) {
    figure.change = clean(text, left[left.size() - count].begin, left.back().end);
  }
}

// "86% quần chúng trở lên".
void FigureContext::set_bound_after(std::string_view text, Figure& figure) const {
  const std::size_t limit = figure.span.end + 80;
  Token token = token_at(text, figure.span.end, limit);
  for (int count = 0; count < 6 && token.kind == TokenKind::word; ++count) {
    if (const auto match = bounds_after_.longest(text, token, token.begin + 32)) {
      figure.bound = clean(text, token.begin, match.end);
      return;
    }
    token = token_at(text, token.end, limit);
    if (token.kind == TokenKind::mark && text[token.begin] == ',')
      token = token_at(text, token.end, limit);
  }
}

// "so với cùng kỳ" behind the figure, or before the word of its change.
void FigureContext::set_comparison(std::string_view text, Figure& figure, std::size_t limit) const {
  constexpr std::string_view kThan = "so với";
  const std::size_t end =
      std::min({limit, clause_end(text, figure.span.end), figure.span.end + kComparison});
  std::size_t at = text.substr(0, end).find(kThan, figure.span.end);
  const bool behind = at != std::string_view::npos &&
                      text.substr(figure.span.end, at - figure.span.end).find_first_of(",(:") ==
                          std::string_view::npos;
  if (!behind) {
    if (figure.change.empty()) return;
    const std::size_t start = clause_start(text, figure.span.begin);
    const std::string_view before = text.substr(start, figure.span.begin - start);
    const std::size_t last = std::max(before.rfind(kThan) + 1, before.rfind("So với") + 1);
    if (last == 0 || before.size() - last > kComparison) return;
    at = start + last - 1;
  }
  const auto match = first_match(comparisons_, text, at, at + kComparison);
  if (!match) return;
  std::string than = clean((*match)["base"]);
  if (!figure.change.empty()) figure.change += ' ';
  figure.change += "so với " + than;
}

void FigureContext::set_verdict(std::string_view text, Figure& figure, std::size_t limit) const {
  figure.verdict = surpassing(text, figure);
  if (figure.verdict.empty()) figure.verdict = verdict_before(text, figure);
  const std::size_t end = std::min(limit, clause_end(text, figure.span.end));
  for (const std::string_view word : {std::string_view("đạt"), std::string_view("vượt")}) {
    for (std::size_t at = text.substr(0, end).find(word, figure.span.end);
         at != std::string_view::npos && figure.verdict.empty();
         at = text.substr(0, end).find(word, at + 1)) {
      std::size_t begin = at;
      for (const std::string_view no : {std::string_view("không"), std::string_view("chưa")}) {
        const std::size_t gap = skip_left(text, at);
        if (gap >= no.size() && gap < at && text.substr(gap - no.size(), no.size()) == no)
          begin = gap - no.size();
      }
      const auto match = first_match(verdicts_, text, begin, end);
      if (match) figure.verdict = clean((*match)["verdict"]);
    }
  }
}

// "vượt kế hoạch 5%", "chưa đạt chỉ tiêu (85%)"; "đạt chỉ tiêu 95%" names the target only.
std::string FigureContext::verdict_before(std::string_view text, const Figure& figure) const {
  std::size_t end = skip_left(text, figure.span.begin);
  const bool bracket = end > 0 && text[end - 1] == '(';
  if (bracket) end = skip_left(text, end - 1);
  const std::size_t start = end > 72 ? end - 72 : 0;
  const std::string_view before = text.substr(start, end - start);
  const std::string_view words = bracket ? "đạt" : "vượt";
  for (const std::string_view word : {std::string_view("vượt"), words}) {
    std::size_t at = before.rfind(word);
    if (at == std::string_view::npos) continue;
    for (const std::string_view no : {std::string_view("không "), std::string_view("chưa ")}) {
      if (before.substr(0, at).ends_with(no)) at -= no.size();
    }
    at += start;
    const auto match = first_match(verdicts_, text, at, end);
    if (match && match->end == end && is_word_break(text, at)) return clean((*match)["verdict"]);
  }
  return {};
}

// "vượt 5,2% so với kế hoạch".
std::string FigureContext::surpassing(std::string_view text, const Figure& figure) const {
  const std::size_t left = skip_left(text, figure.span.begin);
  if (!text.substr(0, left).ends_with("vượt") && !figure.change.starts_with("vượt")) return {};
  const Token next = token_at(text, figure.span.end, figure.span.end + 8);
  const auto match = first_match(targets_, text, next.begin, figure.span.end + 48);
  return match ? "vượt " + clean((*match)["target"]) : std::string();
}

}  // namespace trichdan
