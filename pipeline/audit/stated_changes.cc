// The change of a sentence whose order no pattern knows: what it was and what it is are told by
// their roles.
#include "audit/stated_changes.h"

#include <algorithm>

#include "audit/roles.h"

namespace trichdan::audit {
namespace {

class StatedChanges {
 public:
  StatedChanges(const Context& context, const Prose& prose, const std::vector<Quantity>& all,
                std::size_t i)
      : context_(context),
        prose_(prose),
        all_(all),
        i_(i),
        stated_(roles_in(prose, all, all[i].begin)) {}

  std::optional<StatedChange> find() const {
    const auto own = std::ranges::find(stated_, &all_[i_], &StatedNumber::quantity);
    if (own == stated_.end() || own->role != Role::change) return {};
    const bool points = own->tail.starts_with(" diem");
    StatedChange found;
    found.percent = own->quantity->percent && !points;
    const auto [before, now] = two_values(*own, points);
    if (!before || !now || !counts_one_thing(*before, *now)) return {};
    found.shares = now->quantity->percent;
    if (found.shares && !before->quantity->percent) return {};
    found.before = before->quantity->number;
    found.now = now->quantity->number;
    found.change = own->quantity->number;
    found.way = own->way;
    found.text =
        prose_.span(std::min({before->quantity->begin, now->quantity->begin, own->quantity->begin}),
                    std::max({before->quantity->end, now->quantity->end, own->quantity->end}));
    return found;
  }

 private:
  using Two = std::pair<const StatedNumber*, const StatedNumber*>;

  bool counts_one_thing(const StatedNumber& before, const StatedNumber& now) const {
    if (before.quantity->percent != now.quantity->percent) return false;
    return nouns_alike(context_, now.quantity->noun, before.quantity->noun) ||
           nouns_alike(context_, before.quantity->noun, now.quantity->noun);
  }

  // What it was: the base nearest behind the change or, if there is none, before it. What it is:
  // the value nearest before the base or the change, whichever comes first.
  Two two_values(const StatedNumber& own, bool points) const {
    if (const Two years = of_two_years(own); years.first) return years;
    const StatedNumber* base = nullptr;
    for (const StatedNumber& one : stated_) {
      if (one.role != Role::base || (points && !one.quantity->percent)) continue;
      if (!base || base->quantity->begin < own.quantity->begin) base = &one;
      if (base->quantity->begin > own.quantity->begin) break;
    }
    if (!base) base = behind_slash(own, points);
    if (!base) return {};
    const StatedNumber* now = nullptr;
    for (const StatedNumber& one : stated_) {
      if (one.quantity->begin >= std::max(own.quantity->begin, base->quantity->begin)) break;
      const bool value =
          one.role == Role::value || (one.role == Role::total && !one.lead.ends_with('/'));
      if (value && one.quantity->percent == base->quantity->percent) now = &one;
    }
    return {base, now};
  }

  // "so với cùng kỳ năm 2022 tăng 12 vụ (62 vụ/50 vụ)".
  const StatedNumber* behind_slash(const StatedNumber& own, bool points) const {
    const std::string_view before =
        prose_.text().substr(prose_.sentence_start(own.quantity->begin),
                             own.quantity->begin - prose_.sentence_start(own.quantity->begin));
    if (points || before.find("cung ky") == std::string_view::npos) return nullptr;
    for (const StatedNumber& one : stated_) {
      if (one.role == Role::total && one.lead.ends_with('/')) return &one;
    }
    return nullptr;
  }

  // "năm 2022 là 50, năm 2023 là 60, tăng 10": the two before the change, the earlier year first.
  Two of_two_years(const StatedNumber& own) const {
    std::vector<const StatedNumber*> dated;
    for (const StatedNumber& one : stated_) {
      if (one.quantity->begin >= own.quantity->begin) break;
      if (one.role != Role::change && one.year > 0) dated.push_back(&one);
    }
    if (dated.size() < 2) return {};
    const StatedNumber *first = dated[dated.size() - 2], *second = dated.back();
    if (first->year == second->year) return {};
    return first->year < second->year ? Two{first, second} : Two{second, first};
  }

  const Context& context_;
  const Prose& prose_;
  const std::vector<Quantity>& all_;
  std::size_t i_;
  std::vector<StatedNumber> stated_;
};

}  // namespace

std::optional<StatedChange> stated_change(const Context& context, const Prose& prose,
                                          const std::vector<Quantity>& all, std::size_t i) {
  return StatedChanges(context, prose, all, i).find();
}

}  // namespace trichdan::audit
