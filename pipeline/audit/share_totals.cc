// The total of a part whose percentage is stated: it stands before the part.
#include <algorithm>

#include "audit/shares.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kReach = 420;  // characters from a total to its part

struct Candidate {
  const Quantity* total = nullptr;
  std::string_view between;
  bool siblings = false;  // other parts with percentages stand between
  bool period = false;    // a year or month does
};

// "Tổng nguồn vốn 500 triệu đồng. Trong đó: ...": the sentence goes on.
bool goes_on(std::string_view between) {
  std::size_t stop = between.find(". ");
  if (stop == std::string_view::npos) return between.find('\n') == std::string_view::npos;
  return between.substr(stop + 2).starts_with("trong do") &&
         between.find(". ", stop + 2) == std::string_view::npos &&
         between.find('\n') == std::string_view::npos;
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

class TotalFinder {
 public:
  TotalFinder(const Context& context, const Prose& prose, const std::vector<Quantity>& all,
              std::size_t i)
      : context_(context), prose_(prose), all_(all), part_(all[i]), i_(i) {}

  std::optional<Share> find(Share part) const {
    const std::size_t sign = prose_.text().find(
        '%', prose_.position(part.p.span.end) > 0 ? prose_.position(part.p.span.end) - 1 : 0);
    const std::string_view behind = prose_.text().substr(sign + 1, 60);
    std::optional<Share> fallback;
    for (const Candidate& candidate : candidates()) {
      part.n = candidate.total->number;
      const auto bond = bond_of(candidate, behind, part);
      if (!bond) continue;
      part.bond = *bond;
      part.text = {part.k.span.stream, part.n.span.begin, part.p.span.end};
      if (is_share(part.p.value, part.k.value, part.n.value)) return part;
      if (!fallback) fallback = part;
    }
    return fallback;
  }

 private:
  std::string_view between(const Quantity& total) const {
    return prose_.text().substr(total.end, part_.begin - total.end);
  }

  // From the nearest to the farthest.
  std::vector<Candidate> candidates() const {
    std::vector<Candidate> found;
    bool siblings = false, period = false;
    for (std::size_t j = i_; j-- > 0;) {
      const Quantity& one = all_[j];
      if (part_.begin - one.begin > kReach || !goes_on(between(one))) break;
      if (one.percent) continue;
      if (one.label) {
        period = period || prose_.text().substr(0, one.begin).ends_with("nam ");
        continue;
      }
      if (j + 1 < i_ && all_[j + 1].percent && has_share(one)) {
        siblings = true;
        continue;
      }
      found.push_back({&one, between(one), siblings, period});
    }
    return found;
  }

  bool has_share(const Quantity& one) const {
    return first_match(context_.rules_of("share member"), prose_.text(), one.begin,
                       prose_.sentence_end(one.begin))
        .has_value();
  }

  // Nothing if the words speak against it.
  std::optional<Bond> bond_of(const Candidate& c, std::string_view behind,
                              const Share& part) const {
    const std::string_view lead = lead_of(prose_, *c.total);
    const bool plan =
        holds_phrase(context_.words_of("claim plans"), lead) && !holds_any(c.total->noun, {"%"});
    if (part.n.value.units == 0 || is_of_plan(behind) != (is_of_plan(behind) && plan)) return {};
    if (holds_any(without_objects(context_, c.between),
                  {"tang ", "giam ", "so voi ", "cung ky", "luy ke", "binh quan"}) ||
        says_each(prose_, c.between))
      return {};
    const bool part_of = holds_any(c.between, {"trong do", "trong so do"});
    const bool total = plan || part_of || holds_phrase(context_.words_of("claim totals"), lead);
    if (!nouns_alike(context_, c.total->noun, part_.noun) && !(c.siblings && total)) return {};
    // More than all of it: a digit too many, if the words are clear.
    if (less(part.n.value, part.k.value) && !plan) {
      if (part_of || says_total(lead)) return Bond::likely;
      return {};
    }
    const bool other_period = c.period && !plan && !part_of;
    return total && !other_period && speaks_of_total(behind, plan) ? Bond::firm : Bond::likely;
  }

  static bool says_total(std::string_view lead) {
    return holds_any(lead, {"tong so", "trong so", "trong ", "tong "}) || lead.ends_with("co ");
  }

  // What stands behind the percentage: nothing of its own, or the total again.
  static bool speaks_of_total(std::string_view behind, bool plan) {
    if (behind.empty() || behind[0] != ' ') return true;
    if (plan && is_of_plan(behind)) return true;
    for (const std::string_view word :
         {" tong so", " so ", " va ", " trong", " cua ", " (", " -"}) {
      if (behind.starts_with(word)) return true;
    }
    return false;
  }

  const Context& context_;
  const Prose& prose_;
  const std::vector<Quantity>& all_;
  const Quantity& part_;
  std::size_t i_;
};

// Whether the sentence of this number names what the total is of: three words in common.
bool names(const Prose& prose, const Quantity& number, const std::vector<std::string_view>& what) {
  const std::size_t begin = prose.sentence_start(number.begin);
  const auto stated =
      words_of(prose.text().substr(begin, prose.sentence_end(number.begin) - begin), 80);
  const auto common = std::ranges::count_if(
      what, [&](std::string_view word) { return std::ranges::find(stated, word) != stated.end(); });
  return common >= 3 && 3 * common >= 2 * static_cast<long>(std::min<std::size_t>(what.size(), 5));
}

}  // namespace

std::optional<Share> total_before(const Context& context, const Prose& prose,
                                  const std::vector<Quantity>& all, std::size_t i, Share part) {
  return TotalFinder(context, prose, all, i).find(part);
}

std::optional<Share> distant_total(const Context& context, const Prose& prose,
                                   const std::vector<Quantity>& all, std::size_t i) {
  constexpr std::size_t kFar = 1200;
  const std::size_t at = all[i].begin;
  const auto match = first_match(context.rules_of("share of distant total"), prose.text(), at,
                                 prose.sentence_end(at));
  if (!match || (*match)["gap"].size() > kLongestGap) return {};
  const auto k = prose.number((*match)["k"]), p = prose.number((*match)["p"]);
  const auto noun = words_of((*match)["gap"], 1);
  const auto what = words_of((*match)["what"], 8);
  if (!k || !p || noun.empty() || what.empty()) return {};
  for (std::size_t j = i; j-- > 0 && at - all[j].begin < kFar;) {
    const auto counted = words_of(all[j].noun, 1);
    if (all[j].percent || !less(k->value, all[j].number.value) || counted.empty() ||
        counted.front() != noun.front() || !names(prose, all[j], what))
      continue;
    return Share{*k, all[j].number, *p, prose.span(match->begin, prose.offset((*match)["what"])),
                 Bond::firm};
  }
  return {};
}

}  // namespace trichdan::audit
