// A percentage against the part and the whole it is stated of.
#include <algorithm>
#include <set>

#include "audit/shares.h"

namespace trichdan::audit {
namespace {

class ShareFinder {
 public:
  ShareFinder(const Context& context, const Prose& prose, Claims& claims)
      : context_(context), prose_(prose), claims_(claims), all_(quantities_of(prose)) {}

  // Patterns that hold all three numbers first: what they take is not looked at again.
  void run() {
    for (const Quantity& one : all_) direct(one.begin);
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!all_[i].percent && !all_[i].label && !taken_parts_.contains(all_[i].begin)) part(i);
    }
    for (std::size_t i = 0; i < all_.size(); ++i) by_roles(i);
  }

 private:
  std::string_view behind_share(const RuleMatch& match) const {
    const std::size_t end = prose_.offset(match["p"]) + match["p"].size();
    return prose_.text().substr(prose_.text().find('%', end) + 1, 60);
  }

  // The three numbers of a match, if nothing between them says that they do not belong together.
  std::optional<Share> read(const RuleMatch& match) const {
    for (const char* gap : {"gap", "gap2", "gap3"}) {
      if (match[gap].size() > kLongestGap) return {};
      const bool of_whole = gap == std::string_view("gap2") && match.rule->group("open") >= 0;
      if (!of_whole && parts_numbers(prose_, match[gap])) return {};
    }
    const auto k = prose_.number(match["k"]);
    const auto n = prose_.number(match["n"]);
    const auto p = prose_.number(match["p"]);
    if (!k || !n || !p || n->value.units == 0 || is_of_other(behind_share(match))) return {};
    if (is_rate(match) || is_date(match) || is_new_statement(match) || is_other_number(match))
      return {};
    return Share{*k, *n, *p, prose_.span(match.begin, match.end), Bond::firm};
  }

  // "12 máy/100 dân": of another noun.
  bool is_rate(const RuleMatch& match) const {
    const std::size_t end = prose_.offset(match["n"]);
    const std::string_view before = prose_.text().substr(0, end);
    if (!before.ends_with('/') && !before.ends_with("/ ")) return false;
    const auto noun = words_of(match["gap"], 1);
    const auto other = words_of(match["gap2"], 1);
    return !noun.empty() && match.rule->group("gap2") >= 0 && match.rule->group("link") >= 0 &&
           prose_.offset(match["gap"]) < end && (other.empty() || noun != other);
  }

  // "ngày 5/10, ..., đạt 50%": a day and a month.
  bool is_date(const RuleMatch& match) const {
    const std::string_view before = prose_.text().substr(0, prose_.offset(match["k"]));
    return before.ends_with("ngay ") || before.ends_with("thang ") || before.ends_with("quy ") ||
           (before.ends_with("so ") && !before.ends_with("tong so ")) || before.ends_with("nam ");
  }

  // "12 máy, 98% xã có điện": a comma alone, and a noun of its own behind.
  bool is_new_statement(const RuleMatch& match) const {
    const std::string_view link = match["link"], behind = behind_share(match);
    return match.rule->group("link") >= 0 &&
           link.find_first_not_of(" ,;") == std::string_view::npos && behind.starts_with(" ") &&
           !is_of_plan(behind) && !behind.starts_with(" tong so");
  }

  // Of a whole behind the percentage: "kế hoạch (trong đó 90 lớp)" is none.
  bool is_other_number(const RuleMatch& match) const {
    if (match.rule->group("open") < 0) return false;
    const std::string_view behind = match["behind"], inside = match["gap2"];
    for (const char* word :
         {"trong do", "tang", "giam", "so voi cung", "cung ky", "gom", "con lai"}) {
      if (behind.find(word) != std::string_view::npos ||
          inside.find(word) != std::string_view::npos)
        return true;
    }
    return !is_whole(behind, match["open"]);
  }

  // "kế hoạch (", "trong tổng số ", "dân số (".
  static bool is_whole(std::string_view behind, std::string_view open) {
    if (open == " tong so") return true;
    for (const char* word : {"tong", "ke hoach", "chi tieu", "du toan", "muc tieu", "dan so",
                             "dien tich", "nghi quyet", "kh"}) {
      if (behind.find(word) != std::string_view::npos)
        return open != " so" || behind.ends_with("tong");
    }
    return behind.find_first_not_of(' ') == std::string_view::npos && open.ends_with('(');
  }

  bool taken(const Share& share) { return !taken_.insert(share.p.span.begin).second; }

  void direct(std::size_t at) {
    const std::size_t limit = prose_.sentence_end(at);
    if (prose_.text().substr(at, limit - at).find('%') == std::string_view::npos) return;
    for (const Rule& rule : context_.rules_of("share claim")) {
      const auto match = rule.match_at(prose_.text(), at, limit);
      const auto share = match ? read(*match) : std::nullopt;
      if (!share || taken(*share)) continue;
      taken_parts_.insert(prose_.position(share->k.span.begin));
      counted_.insert(share->k.span.begin);
      claims_.push_back(share_claim(context_, *share, {}));
      return;
    }
  }

  // A part with its percentage; the total stands before it.
  void part(std::size_t i) {
    const std::size_t at = all_[i].begin;
    const auto match =
        first_match(context_.rules_of("share member"), prose_.text(), at, prose_.sentence_end(at));
    auto member = match ? member_of(prose_, *match) : std::nullopt;
    if (!member || taken_.contains(member->p.span.begin) || is_new_statement(*match)) return;
    const std::size_t percent = prose_.position(member->p.span.begin);
    const std::string_view lead = prose_.text().substr(at, percent - at);
    if (lead.find(';') != std::string_view::npos && has_own_subject(prose_, percent, lead)) return;
    if (const auto share = total_before(context_, prose_, all_, i, *member)) {
      if (taken(*share)) return;
      counted_.insert(share->k.span.begin);
      claims_.push_back(share_claim(context_, *share, {}));
    } else if (const auto far = distant_total(context_, prose_, all_, i)) {
      if (!taken(*far))
        claims_.push_back(share_claim(context_, *far, {context_.evidence(far->n.span)}));
    }
  }

  void by_roles(std::size_t i) {
    if (!all_[i].percent || all_[i].label || taken_.contains(all_[i].number.span.begin)) return;
    const auto share = stated_share(context_, prose_, all_, i);
    // A count has one share in its sentence: another one is of a count that was not understood.
    if (!share || counted_.contains(share->k.span.begin) || taken(*share)) return;
    counted_.insert(share->k.span.begin);
    claims_.push_back(share_claim(context_, *share, {}));
  }

  const Context& context_;
  const Prose& prose_;
  Claims& claims_;
  std::vector<Quantity> all_;
  std::set<std::uint32_t> taken_;      // percentages that have their claim
  std::set<std::uint32_t> counted_;    // parts whose share was found
  std::set<std::size_t> taken_parts_;  // where their parts begin
};

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) {
    if (prose.text().find('%') != std::string_view::npos) ShareFinder(context, prose, claims).run();
  }
}

}  // namespace

const AuditRule kShare{
    "share", "A percentage is that of the part and the whole stated with it.",
    "k / n is recomputed at the printed precision; rounding half up, half even and cutting off are "
    "all allowed (domain 7). Where only place and noun say that the three belong together, it is "
    "told if one digit makes it right.",
    Severity::error, run};

}  // namespace trichdan::audit
