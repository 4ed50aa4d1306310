// One statement, two values, in one report.
#include <fmt/format.h>

#include <map>

#include "audit/prose.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kBefore = 16;  // words before a figure, and behind it, that make it one
constexpr std::size_t kBehind = 3;   // statement with another

struct Stated {
  std::size_t figure = 0;
  Decimal value;
  Number number;
};

// The words around the figure; empty if there are too few in its paragraph.
std::string statement_of(const Prose& prose, std::size_t begin, std::size_t end) {
  constexpr std::size_t kReach = 300;  // characters
  const std::size_t from =
      std::max(prose.paragraph_start(begin), begin > kReach ? begin - kReach : 0);
  auto before = words_of(prose.text().substr(from, begin - from));
  const auto behind = words_of(prose.text().substr(end, prose.sentence_end(end) - end), kBehind);
  if (before.size() < kBefore || behind.size() < kBehind) return {};
  before.erase(before.begin(), before.end() - kBefore);
  std::string key;
  for (const std::string_view word : before) key += std::string(word) + ' ';
  key += "# ";
  for (const std::string_view word : behind) key += std::string(word) + ' ';
  return key;
}

void compare(const Context& context, const std::vector<Stated>& all, Claims& claims) {
  const auto& figures = context.input.mentions.figures;
  for (std::size_t i = 1; i < all.size(); ++i) {
    Claim claim = claim_of(kTwoValues);
    claim.numbers = {all[0].number, all[i].number};
    claim.test = [](std::span<const Decimal> v) { return same(v[0], v[1]); };
    claim.holds = same(all[0].value, all[i].value);
    // A list goes through many values in the same words.
    claim.loose = all.size() > 2;
    claim.finding.explanation = fmt::format("the same is stated as {} and as {}",
                                            printed(all[0].value), printed(all[i].value));
    claim.finding.evidence = {context.evidence(figures[all[0].figure].span),
                              context.evidence(figures[all[i].figure].span)};
    claims.push_back(std::move(claim));
  }
}

void run(const Context& context, Claims& claims) {
  if (context.input.mentions.header.type != "Báo cáo") return;
  std::map<std::string, std::vector<Stated>> statements;
  const auto& figures = context.input.mentions.figures;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    if (figure.kind == "ratio" || !figure.row.empty() || !figure.bound.empty()) continue;
    const Prose& prose = context.prose[figure.span.stream];
    const std::size_t begin = prose.position(figure.span.begin);
    std::size_t end = begin;
    const std::string_view text = prose.text();
    while (end < text.size() &&
           (text[end] == '.' || text[end] == ',' || (text[end] >= '0' && text[end] <= '9')))
      ++end;
    while (end > begin && (text[end - 1] == '.' || text[end - 1] == ',')) --end;
    const auto number = prose.number(text.substr(begin, end - begin));
    const std::string key = statement_of(prose, begin, end);
    if (number && !key.empty()) statements[key].push_back({i, number->value, *number});
  }
  for (const auto& [key, all] : statements) {
    if (all.size() > 1) compare(context, all, claims);
  }
}

}  // namespace

const AuditRule kTwoValues{"two values", "A report states one value of one thing.",
                           "Sixteen words before a figure and three behind it are the same, years "
                           "and months among them, and "
                           "no third place has them: two places that repeat one statement.",
                           Severity::warning, run};

}  // namespace trichdan::audit
