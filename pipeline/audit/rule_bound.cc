// A unit's figure below the bound stated for all: "86% quần chúng trở lên", and a unit at 85%.
#include <fmt/format.h>

#include <algorithm>

#include "audit/prose.h"
#include "audit/rules.h"
#include "extract/plain_text.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kPredicate = 7;  // words in a row that say that two figures are of one thing

struct Share {
  Number value;
  std::size_t figure = 0;
  std::size_t begin = 0;  // in the plain text
  std::size_t end = 0;
  std::vector<std::string_view> behind;  // up to 30 words
  bool alone = false;                    // no noun follows
  std::string unit;                      // whose it is; empty: of all
};

// The words of both that stand in one run, from the first word of `said` that is found.
bool share_run(const std::vector<std::string_view>& said,
               const std::vector<std::string_view>& heard) {
  for (std::size_t i = 0; i + kPredicate <= said.size(); ++i) {
    for (std::size_t j = 0; j + kPredicate <= heard.size(); ++j) {
      std::size_t run = 0;
      while (run < kPredicate && said[i + run] == heard[j + run]) ++run;
      if (run == kPredicate) return true;
    }
  }
  return false;
}

class BoundFinder {
 public:
  BoundFinder(const Context& context, Claims& claims) : context_(context), claims_(claims) {}

  void run() {
    read();
    for (const Share& whole : shares_) {
      if (whole.unit.empty() && is_lower_bound(figure(whole))) compare(whole);
    }
  }

 private:
  const Figure& figure(const Share& share) const {
    return context_.input.mentions.figures[share.figure];
  }

  static bool is_lower_bound(const Figure& figure) {
    return figure.bound.find("trở lên") != std::string::npos;
  }

  void read() {
    const auto& figures = context_.input.mentions.figures;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (figures[i].kind != "percent" || !figures[i].row.empty() || !figures[i].change.empty())
        continue;
      const Prose& prose = context_.prose[figures[i].span.stream];
      Share share;
      share.figure = i;
      share.begin = prose.position(figures[i].span.begin);
      share.end = prose.position(figures[i].span.end);
      const std::string_view text = prose.text();
      std::size_t digits = share.begin;
      while (digits < share.end && (text[digits] == '.' || text[digits] == ',' ||
                                    (text[digits] >= '0' && text[digits] <= '9')))
        ++digits;
      const auto value = prose.number(text.substr(share.begin, digits - share.begin));
      if (!value) continue;
      share.value = *value;
      share.behind = words_of(text.substr(share.end, 240), 30);
      share.alone = share.end >= text.size() || text[share.end] != ' ';
      share.unit = unit_of(figures[i]);
      shares_.push_back(std::move(share));
    }
  }

  // Of a list's item: the unit named before the figure, behind the last semicolon.
  std::string unit_of(const Figure& figure) const {
    if (!figure.subject_unit.empty()) return figure.subject_unit;
    const std::string& text = context_.text_of(figure.span.stream);
    std::size_t item = figure.span.begin;
    while (item > 0 && figure.span.begin - item < 160 && text[item - 1] != ';' &&
           text[item - 1] != '.' && !(text[item - 1] == '\n' && item > 1 && text[item - 2] == '\n'))
      --item;
    for (const UnitMention& unit : context_.input.mentions.units) {
      if (unit.span.stream == figure.span.stream && unit.span.begin >= item &&
          unit.span.end <= figure.span.begin && unit.span.begin < item + 6)
        return unit.unit;
    }
    return {};
  }

  // Figures of units that come after it, in the lists that state the same.
  void compare(const Share& whole) {
    for (const Share& part : shares_) {
      const std::string& bound = figure(part).bound;
      if (!bound.empty() && bound.find("trở lên") == std::string::npos) continue;
      if (part.unit.empty() || !less(part.value.value, whole.value.value)) continue;
      if (!is_of_same(whole, part)) continue;
      put(whole, part);
    }
  }

  bool is_of_same(const Share& whole, const Share& part) const {
    constexpr std::size_t kReach = 700;  // characters around a part in which its list says of what
    const Prose& prose = context_.prose[part.value.span.stream];
    const std::string_view text = prose.text();
    const std::size_t begin = part.begin > kReach ? part.begin - kReach : 0;
    const std::size_t end = std::min(text.size(), part.end + kReach);
    if (!noun_agrees(whole, part)) return false;
    for (const Share& other : shares_) {
      if (other.value.span.stream != part.value.span.stream || other.begin < begin ||
          other.end > end)
        continue;
      if (other.figure == whole.figure || !one_list(prose, part, other)) continue;
      if (share_run(whole.behind, other.behind)) return true;
    }
    return false;
  }

  // Items of one paragraph, parted by semicolons.
  static bool one_list(const Prose& prose, const Share& a, const Share& b) {
    if (a.figure == b.figure) return true;
    const std::size_t begin = std::min(a.begin, b.begin), end = std::max(a.end, b.end);
    const std::string_view between = prose.text().substr(begin, end - begin);
    return between.find('\n') == std::string_view::npos &&
           between.find(';') != std::string_view::npos;
  }

  // The noun behind both, or none behind the part: "Huyện ủy A đạt 90%;".
  static bool noun_agrees(const Share& whole, const Share& part) {
    if (whole.behind.size() < 2) return false;
    if (part.alone) return true;
    return part.behind.size() >= 2 && part.behind[0] == whole.behind[0] &&
           part.behind[1] == whole.behind[1];
  }

  void put(const Share& whole, const Share& part) {
    Claim claim = claim_of(kBound);
    // Nearly any other bound would hold: only the part may be misread.
    claim.numbers = {part.value};
    claim.test = [bound = whole.value.value](std::span<const Decimal> v) {
      return !less(v[0], bound) && !less({100, 0}, v[0]);
    };
    claim.finding.explanation =
        fmt::format("{} % or more is stated for all, {} has {} %", printed(whole.value.value),
                    part.unit, printed(part.value.value));
    claim.finding.arithmetic =
        fmt::format("{} < {}", printed(part.value.value), printed(whole.value.value));
    claim.finding.evidence = {context_.evidence(figure(part).span),
                              context_.evidence(figure(whole).span)};
    claims_.push_back(std::move(claim));
  }

  const Context& context_;
  Claims& claims_;
  std::vector<Share> shares_;
};

void run(const Context& context, Claims& claims) {
  BoundFinder(context, claims).run();
}

}  // namespace

const AuditRule kBound{"below the bound",
                       "No part is below the bound that is stated for the whole.",
                       "\"86% quần chúng trở lên\" holds for every unit; one at 85% contradicts it "
                       "(domain 7). That both "
                       "speak of one thing is told by seven words in a row.",
                       Severity::warning, run};

}  // namespace trichdan::audit
