// Parts against their total, in prose: "211 người (cấp tỉnh 29, cấp huyện 182)".
#include <algorithm>
#include <set>

#include "audit/part_lists.h"
#include "audit/sums.h"

namespace trichdan::audit {
namespace {

class PartsFinder {
 public:
  PartsFinder(const Context& context, const Prose& prose, Claims& claims)
      : context_(context), prose_(prose), claims_(claims), all_(quantities_of(prose)) {}

  void run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      remainder(all_[i].begin);
      if (!is_total(i) || listed(i) || ending(i)) continue;
      scattered(i);
    }
  }

 private:
  bool is_total(std::size_t i) const {
    return all_[i].number.value.units >= 2 && !all_[i].label && !all_[i].percent;
  }

  void put(Claim claim, Bond bond, std::size_t begin, std::size_t end) {
    apply(bond, claim);
    claim.finding.evidence = {context_.evidence(prose_.span(begin, end))};
    claims_.push_back(std::move(claim));
  }

  bool listed(std::size_t i) {
    const auto list = list_behind(prose_, all_, i);
    if (!list) return false;
    std::vector<Number> numbers;
    for (const Part& part : list->parts) numbers.push_back(part.number);
    Claim claim = sum_claim(kParts, all_[i].number, numbers);
    const Bond bond = bond_of(context_, prose_, *list, all_[i]);
    if (!claim.holds && bond == Bond::loose) return false;
    // A part is no total of those behind it.
    if (list->opening == Opening::next && parts_.contains(all_[i].begin)) return false;
    for (const Part& part : list->parts) parts_.insert(prose_.position(part.number.span.begin));
    put(std::move(claim), bond, all_[i].begin, list->end);
    return true;
  }

  // "cấp tỉnh 12 cuộc, cấp huyện 30 cuộc, tổng cộng 42 cuộc": the counts of one noun before it.
  bool ending(std::size_t i) {
    const std::string_view lead = lead_of(prose_, all_[i]);
    if (!ends_a_list(lead)) return false;
    std::vector<Number> parts;
    std::size_t begin = all_[i].begin;
    for (std::size_t j = i; j-- > 0 && all_[j].begin >= prose_.sentence_start(all_[i].begin);) {
      const bool bare = all_[j].noun.empty() && lead.ends_with(" len ");
      if (all_[j].label || all_[j].percent || (!bare && !same_noun(all_[j], all_[i]))) break;
      parts.insert(parts.begin(), all_[j].number);
      begin = all_[j].begin;
    }
    if (parts.size() < 2) return false;
    put(sum_claim(kParts, all_[i].number, parts), Bond::likely, begin, all_[i].end);
    return true;
  }

  // "tổng cộng", "tổng số là", "nâng tổng số doanh nghiệp lên".
  static bool ends_a_list(std::string_view lead) {
    static constexpr std::string_view kTotal[] = {
        "tong cong ", "tong so ",  "tong so la ", "tong cong la ",
        "cong ",      "tong so: ", "tong cong: "};
    if (std::ranges::any_of(kTotal, [&](std::string_view word) { return lead.ends_with(word); }))
      return true;
    return lead.ends_with(" len ") && (lead.find("tong so ") != std::string_view::npos ||
                                       lead.find("tong cong ") != std::string_view::npos);
  }

  bool same_noun(const Quantity& a, const Quantity& b) const {
    return !words_of(a.noun, 1).empty() && words_of(a.noun, 1) == words_of(b.noun, 1);
  }

  // "Tiếp nhận 50 đơn, đã giải quyết 40 đơn, còn lại 10 đơn".
  void remainder(std::size_t at) {
    const std::size_t limit = prose_.sentence_end(at);
    if (prose_.text().substr(at, limit - at).find(" con ") == std::string_view::npos) return;
    for (const Rule& rule : context_.rules_of("remainder claim")) {
      const auto match = rule.match_at(prose_.text(), at, limit);
      if (!match || !is_remainder(*match)) continue;
      const auto t = prose_.number((*match)["t"]), a = prose_.number((*match)["a"]),
                 b = prose_.number((*match)["b"]);
      if (!t || !a || !b) continue;
      const bool sure = (*match)["left"].find("lai") != std::string_view::npos;
      put(sum_claim(kParts, *t, {*a, *b}), sure ? Bond::firm : Bond::likely, match->begin,
          match->end);
      return;
    }
  }

  std::string_view noun_of(std::string_view number) const {
    return prose_.text().substr(prose_.offset(number) + number.size(), 24);
  }
  // All three are counted by one noun, or the parts leave it out.
  bool is_remainder(const RuleMatch& match) const {
    for (const char* gap : {"gap", "gap2", "gap3", "mid"}) {
      const std::string_view between = match[gap];
      if (between.find("tang") != std::string_view::npos ||
          between.find("giam") != std::string_view::npos)
        return false;
    }
    const auto total = words_of(noun_of(match["t"]), 1);
    for (const char* part : {"a", "b"}) {
      const std::string_view noun = noun_of(match[part]);
      if (noun.empty() || noun[0] != ' ') continue;
      if (!nouns_alike(context_, noun_of(match["t"]), noun)) return false;
    }
    return !total.empty();
  }

  // A total, and further on in its paragraph numbers of the same noun that give it: 518 lượt cơ sở
  // vi phạm, nhắc nhở 498 cơ sở, xử lý 20 cơ sở. Good for confirming only.
  void scattered(std::size_t i) {
    constexpr std::size_t kReach = 420;
    constexpr std::size_t kMost = 6;
    const Quantity& total = all_[i];
    const std::string noun = counted(total);
    if (total.number.value.units < 20 || noun.empty()) return;
    const std::size_t limit = std::min(prose_.paragraph_end(total.begin), total.begin + kReach);
    std::vector<Number> parts;
    std::vector<Decimal> values;
    for (std::size_t j = i + 1; j < all_.size() && all_[j].begin < limit; ++j) {
      const Quantity& part = all_[j];
      if (part.label || part.percent || part.number.value.units == 0 || counted(part) != noun)
        continue;
      if (parts.size() == kMost || !less(part.number.value, total.number.value)) return;
      parts.push_back(part.number);
      values.push_back(part.number.value);
      if (parts.size() < 2 || !is_sum(total.number.value, values)) continue;
      put(sum_claim(kParts, total.number, parts), Bond::loose, total.begin, part.end);
      claims_.back().loose = true;
      return;
    }
  }

  // The counted noun's two words; "lượt cơ sở" counts cơ sở. A unit of money is one word.
  static std::string counted(const Quantity& quantity) {
    auto words = words_of(quantity.noun, 3);
    if (words.empty()) return {};
    if (words[0] == "luot" && words.size() == 3) words.erase(words.begin());
    if (words[0] == "ty" || words[0] == "trieu") return std::string(words[0]);
    if (words.size() < 2) return {};
    return std::string(words[0]) + " " + std::string(words[1]);
  }

  const Context& context_;
  const Prose& prose_;
  Claims& claims_;
  std::vector<Quantity> all_;
  std::set<std::size_t> parts_;  // where parts of lists begin
};

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) PartsFinder(context, prose, claims).run();
}

}  // namespace

const AuditRule kParts{
    "parts", "The parts listed with a total give the total.",
    "211 người (cấp tỉnh 29, cấp huyện 182): labels of one kind, \"gồm\" or a colon say that the "
    "list is complete, and \"còn lại\" that two are everything. \"trong đó\" does not: such a list "
    "is told where one digit makes it right and that is no chance (domain 7).",
    Severity::error, run};

}  // namespace trichdan::audit
