// A part larger than its whole: "12/10 huyện"; "chiếm 104%"; "tỷ lệ hộ dùng nước sạch đạt 104%".
#include <fmt/format.h>

#include <algorithm>

#include "audit/prose.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

// Words in the sentence that allow more than the whole: a plan is exceeded, capacity overused.
bool may_exceed(std::string_view words) {
  static constexpr std::string_view kWords[] = {
      "ke hoach",   "chi tieu", "vuot",   "du toan", "muc tieu", "cong suat",  "dinh muc",
      "nghi quyet", "cung ky",  "so voi", "tang",    "luy ke",   "hoan thanh", "muc "};
  return std::ranges::any_of(
      kWords, [&](std::string_view word) { return words.find(word) != std::string_view::npos; });
}

// "tỷ lệ hộ dân được dùng nước sạch đạt ", up to a percentage: a share of those that are counted. A
// rate of anything else may be more than all ("tỷ lệ sử dụng giường bệnh").
bool is_rate_of_counted(std::string_view before) {
  static constexpr std::string_view kCounted[] = {
      "ho ",     "ho dan ", "tre ",    "tre em ",    "nguoi ",    "xa ",        "huyen ",
      "thon ",   "ban ",    "truong ", "lop ",       "hoc sinh ", "dang vien ", "phu nu ",
      "can bo ", "ho so ",  "chi bo ", "benh nhan ", "hoi vien ", "doan vien ", "giao vien "};
  const bool told = before.ends_with(" dat ") || before.ends_with(" la ") ||
                    before.ends_with(" bang ") || before.ends_with(" chiem ");
  const std::size_t clause = before.find_last_of(".;:\n") + 1;
  const std::size_t rate = before.rfind("ty le ");
  if (!told || rate == std::string_view::npos || rate < clause) return false;
  const std::string_view of = before.substr(rate + std::string_view("ty le ").size());
  return of.find('%') == std::string_view::npos &&
         std::ranges::any_of(kCounted, [&](std::string_view noun) { return of.starts_with(noun); });
}

std::string_view sentence_of(const Prose& prose, const Span& span) {
  const std::size_t at = prose.position(span.begin);
  const std::size_t begin = prose.sentence_start(at);
  return prose.text().substr(begin, prose.sentence_end(at) - begin);
}

void check_ratio(const Context& context, const Figure& figure, Claims& claims) {
  const Prose& prose = context.prose[figure.span.stream];
  // Without a counted noun it is a pair of counts: "Thương hàn (7/29)" is a month and the year.
  if (figure.unit.empty() || !figure.change.empty() || !figure.row.empty()) return;
  const std::size_t begin = prose.position(figure.span.begin);
  const std::string_view text = prose.text().substr(begin, prose.position(figure.span.end) - begin);
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return;
  const auto k = prose.number(text.substr(0, text.find_first_not_of("0123456789.", 0)));
  const std::size_t second = text.find_first_of("0123456789", slash);
  if (!k || second == std::string_view::npos) return;
  const std::size_t end = text.find_first_not_of("0123456789.", second);
  const auto n =
      prose.number(text.substr(second, end == std::string_view::npos ? end : end - second));
  if (!n || n->value.units == 0) return;
  // That a part is not larger confirms nothing.
  if (!less(n->value, k->value) || may_exceed(sentence_of(prose, figure.span))) return;
  Claim claim = claim_of(kWhole);
  claim.numbers = {*k, *n};
  claim.test = [](std::span<const Decimal> v) { return !less(v[1], v[0]); };
  claim.finding.explanation = fmt::format("{} of {} {}: the part is larger than the whole",
                                          printed(k->value), printed(n->value), figure.unit);
  claim.finding.arithmetic = fmt::format("{} > {}", printed(k->value), printed(n->value));
  claim.finding.evidence = {context.evidence(figure.span)};
  claims.push_back(std::move(claim));
}

void check_share(const Context& context, const Figure& figure, Claims& claims) {
  const Prose& prose = context.prose[figure.span.stream];
  const auto value =
      decimal_from(figure.text.substr(0, figure.text.find_first_not_of("0123456789.,")));
  if (!value || !figure.change.empty() || !less({100, 0}, *value)) return;
  const std::size_t at = prose.position(figure.span.begin);
  const std::string_view before = prose.text().substr(0, at);
  const bool share = before.ends_with("chiem ") || before.ends_with("chiem ty le ");
  if (!share && !is_rate_of_counted(before)) return;
  if (may_exceed(sentence_of(prose, figure.span))) return;
  std::size_t end = at;
  while (end < prose.text().size() && (prose.text()[end] == '.' || prose.text()[end] == ',' ||
                                       (prose.text()[end] >= '0' && prose.text()[end] <= '9')))
    ++end;
  const auto number = prose.number(prose.text().substr(at, end - at));
  if (!number) return;
  Claim claim = claim_of(kWhole);
  claim.numbers = {*number};
  claim.test = [](std::span<const Decimal> v) { return !less({100, 0}, v[0]); };
  claim.finding.explanation = fmt::format("a part cannot be {} % of its whole", printed(*value));
  claim.finding.arithmetic = fmt::format("{} % > 100 %", printed(*value));
  claim.finding.evidence = {context.evidence(figure.span)};
  claims.push_back(std::move(claim));
}

void run(const Context& context, Claims& claims) {
  for (const Figure& figure : context.input.mentions.figures) {
    if (figure.kind == "ratio") check_ratio(context, figure, claims);
    if (figure.kind == "percent") check_share(context, figure, claims);
  }
}

}  // namespace

const AuditRule kWhole{"part over whole", "No part is larger than the whole it is of.",
                       "k/n before a counted noun is a part of a whole (domain 7); more than that, "
                       "or more than 100 %, "
                       "needs a plan, a capacity or a base to exceed, and the sentence names none.",
                       Severity::error, run};

}  // namespace trichdan::audit
