// An increase or decrease against its base: "từ 4.500 hộ xuống còn 4.000 hộ, giảm 500 hộ".
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "audit/bond.h"
#include "audit/quantities.h"
#include "audit/roles.h"
#include "audit/rules.h"
#include "audit/stated_changes.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kLongestGap = 70;

// After = before + difference, or before - difference.
bool is_difference(std::span<const Decimal> v, bool up) {
  const Decimal& larger = up ? v[1] : v[0];
  const std::array<Decimal, 2> parts{up ? v[0] : v[1], v[2]};
  return is_sum(larger, parts);
}

// The difference in percent of what was before.
bool is_growth(std::span<const Decimal> v, bool up) {
  const int scale = std::max(v[0].scale, v[1].scale);
  const auto at = [&](Decimal value) {
    while (value.scale < scale) value = {value.units * 10, value.scale + 1};
    return value.units;
  };
  const std::int64_t difference = up ? at(v[1]) - at(v[0]) : at(v[0]) - at(v[1]);
  return difference >= 0 && is_share(v[2], {difference, scale}, {at(v[0]), scale});
}

// What a match says: from a to b by c, and perhaps by p percent.
struct Change {
  Number a, b, c;
  std::optional<Number> p;
  bool up = false;
  bool percent = false;  // c is one
  bool shares = false;   // a and b are
};

// "vượt 120%": of the plan, not over it.
Test test_of(const Change& change, bool of_plan) {
  return [change, of_plan](std::span<const Decimal> v) {
    if (change.percent && !change.shares)
      return is_growth(v, change.up) || (of_plan && is_share(v[2], v[1], v[0]));
    return is_difference(v, change.up) || (change.percent && is_growth(v, change.up));
  };
}

class ChangeFinder {
 public:
  ChangeFinder(const Context& context, const Prose& prose, Claims& claims)
      : context_(context), prose_(prose), claims_(claims) {}

  void run() {
    for (const std::size_t at : prose_.numbers()) {
      if (is_year(at)) continue;
      const std::size_t limit = prose_.sentence_end(at);
      if (!speaks_of_change(at, limit)) continue;
      for (const Rule& rule : context_.rules_of("change claim")) {
        const auto match = rule.match_at(prose_.text(), at, limit);
        if (match && take(*match)) break;
      }
    }
    const std::vector<Quantity> all = quantities_of(prose_);
    for (std::size_t i = 0; i < all.size(); ++i) by_roles(all, i);
  }

 private:
  bool is_year(std::size_t at) const {
    return prose_.text().substr(0, at).ends_with("nam ") && digits_end(prose_.text(), at) == at + 4;
  }

  // "tăng 20 vụ (tăng 10%)": a change is not what it is now.
  bool is_change(std::size_t at) const {
    const std::string_view before = prose_.text().substr(0, at);
    return before.ends_with("tang ") || before.ends_with("giam ") || before.ends_with("vuot ") ||
           before.ends_with(" hon ") || before.ends_with("hut ");
  }

  bool speaks_of_change(std::size_t at, std::size_t limit) const {
    const std::size_t from = at > 12 ? at - 12 : 0;
    const std::string_view near = prose_.text().substr(from, limit - from);
    return std::ranges::any_of(
        std::array<std::string_view, 5>{"tang ", "giam ", "vuot ", " hon ", "hut "},
        [&](std::string_view word) { return near.find(word) != std::string_view::npos; });
  }

  bool take(const RuleMatch& match) {
    const auto change = read(match);
    if (!change || !taken_.insert(change->c.span.begin).second) return false;
    const Span text = prose_.span(match.begin, match.end);
    claims_.push_back(claim_for(*change, match["way"] == "vuot", text));
    if (change->p) {
      Change growth = *change;
      growth.c = *change->p;
      growth.percent = true;
      growth.shares = false;
      taken_.insert(growth.c.span.begin);
      claims_.push_back(claim_for(growth, false, text));
    }
    return true;
  }

  void by_roles(const std::vector<Quantity>& all, std::size_t i) {
    constexpr std::size_t kNear = 40;  // a word for a change, and measures behind it
    const std::size_t from = all[i].begin > kNear ? all[i].begin - kNear : 0;
    if (all[i].label || taken_.contains(all[i].number.span.begin) ||
        way_before(prose_.text().substr(from, all[i].begin - from)).empty())
      return;
    const auto found = stated_change(context_, prose_, all, i);
    if (!found) return;
    const Change change{found->before,  found->now,   found->change, {}, !is_downward(found->way),
                        found->percent, found->shares};
    Claim claim = claim_for(change, found->way == "vuot", found->text);
    apply(Bond::likely, claim);
    claims_.push_back(std::move(claim));
  }

  std::optional<Change> read(const RuleMatch& match) const {
    for (const char* gap : {"gap", "gap2"}) {
      if (match[gap].size() > kLongestGap) return {};
    }
    auto a = prose_.number(match["a"]), b = prose_.number(match["b"]);
    const auto c = prose_.number(match["c"]);
    if (later_first(match)) std::swap(a, b);
    const std::string_view way = way_of(match);
    if (!a || !b || !c || way.empty() || is_year(prose_.offset(match["a"])) ||
        !belong_together(match))
      return {};
    const bool shares = !match["of"].empty();
    const bool points = match["sign"].find("diem") != std::string_view::npos;
    const bool percent = !points && match["sign"].find('%') != std::string_view::npos;
    if (shares != !match["of2"].empty() || is_change(prose_.offset(match["b"]))) return {};
    // "từ 5 xã lên 7 điểm": of different things.
    if (!percent && !shares && !counts_one_thing(match)) return {};
    return Change{*a, *b, *c, prose_.number(match["p"]), !is_downward(way), percent, shares};
  }

  // In the pattern, or before its first number.
  std::string_view way_of(const RuleMatch& match) const {
    if (match.rule->group("way") >= 0) return match["way"];
    const std::string_view before = prose_.text().substr(0, match.begin);
    for (const std::string_view way :
         {"tang ", "giam ", "tang them ", "giam di ", "tang duoc ", "giam duoc "}) {
      if (before.ends_with(way)) return way.substr(0, 4);
    }
    return {};
  }

  // "năm 2022 đạt 50 tấn, năm 2021 đạt 40 tấn": what it is now stands first.
  bool later_first(const RuleMatch& match) const {
    if (match.rule->group("mid") < 0) return false;
    const std::size_t at = prose_.offset(match["a"]);
    const std::size_t from = std::max(prose_.sentence_start(at), at > 60 ? at - 60 : 0);
    const int first = year_in(prose_.text().substr(from, at - from)),
              second = year_in(match["mid"]);
    return second > 0 && first > second;
  }

  // Of two numbers one behind the other, years or a plan say that they are of one thing.
  bool belong_together(const RuleMatch& match) const {
    if (match.rule->group("mid") < 0) return true;
    const std::string_view mid = match["mid"];
    if (mid.starts_with("nam ") || mid.starts_with("den nam ") || mid.starts_with("sang nam ") ||
        mid.starts_with("thang ") || mid.starts_with("quy "))
      return true;
    const std::size_t at = prose_.offset(match["a"]);
    const std::string_view lead =
        prose_.text().substr(at > 40 ? at - 40 : 0, std::min<std::size_t>(at, 40));
    return holds_phrase(context_.words_of("claim plans"), lead) &&
           holds_phrase(context_.words_of("claim done"), mid);
  }

  std::string_view noun_of(std::string_view number) const {
    const std::size_t end = prose_.offset(number) + number.size();
    return prose_.text().substr(end, 24);
  }
  bool counts_one_thing(const RuleMatch& match) const {
    const auto first = words_of(noun_of(match["a"]), 1), second = words_of(noun_of(match["b"]), 1);
    const auto blank = [&](std::string_view text) { return text.empty() || text[0] != ' '; };
    return blank(noun_of(match["a"])) || blank(noun_of(match["b"])) || first == second ||
           first.empty() || second.empty() || first[0] == "nam" || second[0] == "nam" ||
           first[0] == "xuong" || first[0] == "len";
  }

  Claim claim_for(const Change& change, bool of_plan, const Span& text) const {
    Claim claim = claim_of(kChange);
    const std::array values{change.a.value, change.b.value, change.c.value};
    claim.test = test_of(change, of_plan);
    claim.holds = claim.test(values);
    claim.numbers = {change.a, change.b, change.c};
    const std::string a = printed(values[0]), b = printed(values[1]), c = printed(values[2]);
    const std::string sign = change.percent || change.shares ? " %" : "";
    claim.finding.explanation = fmt::format("from {} to {} is not {} by {}{}", a, b,
                                            change.up ? "an increase" : "a decrease", c, sign);
    claim.finding.arithmetic =
        fmt::format("{} {} {}{} gives another value than {}", a, change.up ? "+" : "-", c, sign, b);
    claim.finding.evidence = {context_.evidence(text)};
    return claim;
  }

  const Context& context_;
  const Prose& prose_;
  Claims& claims_;
  std::set<std::uint32_t> taken_;  // differences that have their claim
};

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) ChangeFinder(context, prose, claims).run();
}

}  // namespace

const AuditRule kChange{
    "change", "An increase or decrease is the difference of the two values stated with it.",
    "Before, after and difference are printed together; one of them is wrong. Of shares, a "
    "difference in points and one in percent are both allowed.",
    Severity::error, run};

}  // namespace trichdan::audit
