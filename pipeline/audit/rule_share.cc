// A percentage against the part and the whole it is stated of.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "audit/prose.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kLongestGap = 90;  // characters between two numbers of one statement

// k, n and p of one statement, and the text they stand in.
struct Share {
  Number k, n, p;
  Span text;
  bool loose = false;
};

class ShareFinder {
 public:
  ShareFinder(const Context& context, const Prose& prose, Claims& claims)
      : context_(context),
        prose_(prose),
        claims_(claims),
        not_inside_(context.words_of("not inside claims")) {}

  void run() {
    for (const std::size_t at : prose_.numbers()) {
      const std::size_t limit = prose_.sentence_end(at);
      if (prose_.text().substr(at, limit - at).find('%') == std::string_view::npos) continue;
      if (!direct(at, limit) && !named(at, limit) && !planned(at, limit)) distant(at, limit);
      member(at, limit);
    }
  }

 private:
  // The three numbers of a match, if nothing between them says that they do not belong together.
  std::optional<Share> read(const RuleMatch& match) const {
    for (const char* gap : {"gap", "gap2", "gap3"}) {
      if (match[gap].size() > kLongestGap || holds_phrase(not_inside_, match[gap])) return {};
    }
    const auto k = prose_.number(match["k"]);
    const auto n = prose_.number(match["n"]);
    const auto p = prose_.number(match["p"]);
    if (!k || !n || !p || n->value.units == 0 || is_change(match)) return {};
    if (is_rate(match)) return {};
    return Share{*k, *n, *p, prose_.span(match.begin, match.end)};
  }

  // "12 máy/100 dân": of another noun.
  bool is_rate(const RuleMatch& match) const {
    const std::size_t end = prose_.offset(match["n"]);
    const std::string_view before = prose_.text().substr(0, end);
    if (!before.ends_with('/') && !before.ends_with("/ ")) return false;
    const auto noun = words_of(match["gap"], 1);
    const auto other = words_of(match["gap2"], 1);
    return !noun.empty() && prose_.offset(match["k"]) < end && match.rule->group("gap2") >= 0 &&
           prose_.offset(match["gap"]) < end && (other.empty() || noun != other);
  }

  // "chiếm 5%, so với cùng kỳ ...": the percentage is of something else.
  bool is_change(const RuleMatch& match) const {
    std::size_t end = prose_.offset(match["p"]) + match["p"].size();
    const std::string_view behind = prose_.text().substr(end, 40);
    const std::size_t than = behind.find("so voi ");
    if (than == std::string_view::npos || than > 6) return false;
    const std::string_view base = behind.substr(than + 7);
    return !base.starts_with("tong") && !base.starts_with("ke hoach") &&
           !base.starts_with("chi tieu") && !base.starts_with("du toan");
  }

  bool taken(const Share& share) { return !taken_.insert(share.p.span.begin).second; }

  bool direct(std::size_t at, std::size_t limit) {
    for (const Rule& rule : context_.rules_of("share claim")) {
      const auto match = rule.match_at(prose_.text(), at, limit);
      if (!match) continue;
      const auto share = read(*match);
      if (share && !is_date(*match)) return add(*share);
    }
    return false;
  }

  // "ngày 5/10, ..., đạt 50%": a day and a month.
  bool is_date(const RuleMatch& match) const {
    const std::size_t k = prose_.offset(match["k"]);
    const std::string_view before = prose_.text().substr(0, k);
    return before.ends_with("ngay ") || before.ends_with("thang ") || before.ends_with("quy ") ||
           before.ends_with("so ") || before.ends_with("nam ");
  }

  bool behind_words(std::size_t at, std::initializer_list<std::string_view> words) const {
    const std::string_view before = prose_.text().substr(0, at);
    return std::ranges::any_of(words,
                               [&](std::string_view word) { return before.ends_with(word); });
  }

  bool named(std::size_t at, std::size_t limit) {
    if (!behind_words(at, {"tong so ", "trong so ", "tong cong ", "tong so la ", "tong so co "}))
      return false;
    return first_of("share of named total", at, limit, false);
  }

  bool planned(std::size_t at, std::size_t limit) {
    if (!behind_words(at, {"ke hoach ", "ke hoach la ", "chi tieu ", "chi tieu la ", "ke hoach: "}))
      return false;
    return first_of("share of plan", at, limit, false);
  }

  bool first_of(const char* reader, std::size_t at, std::size_t limit, bool loose) {
    const auto match = first_match(context_.rules_of(reader), prose_.text(), at, limit);
    if (!match) return false;
    auto share = read(*match);
    if (!share) return false;
    share->loose = loose;
    return add(*share);
  }

  // "57.475 lượt, chiếm 14,74% tổng số lượt khám": the nearest larger number of the same noun
  // before, in whose sentence the words of the total stand.
  void distant(std::size_t at, std::size_t limit) {
    const auto match =
        first_match(context_.rules_of("share of distant total"), prose_.text(), at, limit);
    if (!match || match->operator[]("gap").size() > kLongestGap) return;
    const auto k = prose_.number((*match)["k"]);
    const auto p = prose_.number((*match)["p"]);
    const auto noun = words_of((*match)["gap"], 1);
    const auto what = words_of((*match)["what"], 8);
    if (!k || !p || noun.empty() || what.empty()) return;
    const auto n = total_before(at, *k, noun.front(), what);
    if (!n) return;
    Share share{*k, *n, *p, prose_.span(match->begin, prose_.offset((*match)["what"]))};
    if (!taken(share)) put(share, {context_.evidence(n->span)});
  }

  std::optional<Number> total_before(std::size_t at, const Number& k, std::string_view noun,
                                     const std::vector<std::string_view>& what) const {
    constexpr std::size_t kReach = 1200;
    const auto& numbers = prose_.numbers();
    auto next = std::ranges::lower_bound(numbers, at);
    while (next != numbers.begin() && at - *std::prev(next) < kReach) {
      const std::size_t begin = *--next;
      const auto number = number_at(begin);
      if (!number || !less(k.value, number->value)) continue;
      const std::string_view sentence = prose_.text().substr(
          prose_.sentence_start(begin), prose_.sentence_end(begin) - prose_.sentence_start(begin));
      const auto after = words_of(prose_.text().substr(prose_.position(number->span.end), 16), 1);
      if (after.empty() || after.front() != noun) continue;
      const auto stated = words_of(sentence, 80);
      const auto common = std::ranges::count_if(what, [&](std::string_view word) {
        return std::ranges::find(stated, word) != stated.end();
      });
      if (common >= 3 && 3 * common >= 2 * static_cast<long>(std::min<std::size_t>(what.size(), 5)))
        return number;
    }
    return {};
  }

  std::optional<Number> number_at(std::size_t begin) const {
    std::size_t end = begin;
    const std::string_view text = prose_.text();
    while (end < text.size() &&
           (text[end] == '.' || text[end] == ',' || (text[end] >= '0' && text[end] <= '9')))
      ++end;
    while (end > begin && !(text[end - 1] >= '0' && text[end - 1] <= '9')) --end;
    return prose_.number(text.substr(begin, end - begin));
  }

  // A further part of the last total of the same sentence. That it is one is only known if the
  // arithmetic says so.
  void member(std::size_t at, std::size_t limit) {
    if (!total_ || prose_.sentence_end(total_at_) < at) return;
    const auto match = first_match(context_.rules_of("share member"), prose_.text(), at, limit);
    if (!match) return;
    if (match->operator[]("gap").size() > kLongestGap ||
        holds_phrase(not_inside_, (*match)["gap"]) || is_change(*match))
      return;
    const auto k = prose_.number((*match)["k"]);
    const auto p = prose_.number((*match)["p"]);
    if (!k || !p) return;
    Share share{*k, *total_, *p, prose_.span(match->begin, match->end), true};
    if (!taken(share)) put(share, {context_.evidence(total_->span)});
  }

  bool add(const Share& share) {
    if (taken(share)) return false;
    put(share, {});
    total_ = share.n;
    total_at_ = prose_.position(share.k.span.begin);
    return true;
  }

  void put(const Share& share, std::vector<Evidence> more) {
    Claim claim = claim_of(kShare);
    claim.numbers = {share.k, share.n, share.p};
    claim.test = [](std::span<const Decimal> v) { return is_share(v[2], v[0], v[1]); };
    claim.holds = is_share(share.p.value, share.k.value, share.n.value);
    claim.loose = share.loose;
    const std::string computed =
        printed(share_of(share.k.value, share.n.value, std::max(share.p.value.scale, 1)));
    claim.finding.explanation =
        fmt::format("{} of {} is {} %, not {} %", printed(share.k.value), printed(share.n.value),
                    computed, printed(share.p.value));
    claim.finding.arithmetic =
        fmt::format("{} / {} = {} %; printed {} %", printed(share.k.value), printed(share.n.value),
                    computed, printed(share.p.value));
    claim.finding.evidence = {context_.evidence(share.text)};
    std::ranges::move(more, std::back_inserter(claim.finding.evidence));
    claims_.push_back(std::move(claim));
  }

  const Context& context_;
  const Prose& prose_;
  Claims& claims_;
  const PhraseTable& not_inside_;
  std::set<std::uint32_t> taken_;  // percentages that have their claim
  std::optional<Number> total_;
  std::size_t total_at_ = 0;
};

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) ShareFinder(context, prose, claims).run();
}

}  // namespace

const AuditRule kShare{
    "share", "A percentage is that of the part and the whole stated with it.",
    "k / n is recomputed at the printed precision; rounding half up, half even and cutting off are "
    "all allowed (domain 7).",
    Severity::error, run};

}  // namespace trichdan::audit
