// The share of a sentence whose order no pattern knows: part and whole are told by their roles.
#include <algorithm>

#include "audit/roles.h"
#include "audit/shares.h"

namespace trichdan::audit {
namespace {

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

class StatedShare {
 public:
  StatedShare(const Context& context, const Prose& prose, const std::vector<Quantity>& all,
              std::size_t i)
      : context_(context),
        prose_(prose),
        percent_(all[i]),
        stated_(roles_in(prose, all, all[i].begin)) {}

  std::optional<Share> find() const {
    const StatedNumber* p = own();
    if (!p || p->role != Role::value || !says_share(p->lead)) return {};
    if (is_of_before(p->tail.substr(sign_of(*p)))) return {};
    if (const auto of_change = of_changed(*p)) return of_change;
    const bool of_plan = is_of_plan(p->tail.substr(sign_of(*p)));
    if (of_plan || only(Role::plan)) return of_planned();
    return of_total();
  }

 private:
  static std::size_t sign_of(const StatedNumber& p) {
    const std::size_t sign = p.tail.find('%');
    return sign == std::string_view::npos ? p.tail.size() : sign + 1;
  }

  // "so với cùng kỳ", "so với bình quân"; but "so với đăng ký" names what it is of.
  bool is_of_before(std::string_view behind) const {
    if (is_of_plan(behind)) return false;
    const std::size_t than = behind.find("so voi");
    const std::string_view rest = than == std::string_view::npos ? behind : behind.substr(than + 6);
    return behind.starts_with(" cung ky") ||
           (than != std::string_view::npos &&
            (holds_phrase(context_.words_of("claim bases"), rest) ||
             holds_any(rest, {"nam ", "muc ", "binh quan", "ca nuoc", "toan tinh", "thang "}) ||
             words_of(rest, 1).empty()));
  }

  // "từ 50 người xuống 45 người, giảm 5 người, đạt tỷ lệ 10%": of what it was.
  std::optional<Share> of_changed(const StatedNumber& p) const {
    if (&p == stated_.data()) return {};
    const StatedNumber& before = *(&p - 1);
    if (before.role != Role::change || before.quantity->percent) return {};
    return share_of_two(&before, only(Role::base), Bond::likely);
  }

  const StatedNumber* own() const {
    for (const StatedNumber& one : stated_) {
      if (one.quantity == &percent_) return &one;
    }
    return nullptr;
  }

  // "đạt", "chiếm", "bằng", "tỷ lệ": the percentage is of something that was counted.
  static bool says_share(std::string_view lead) {
    constexpr std::size_t kNear = 32;
    if (lead.size() > kNear) lead.remove_prefix(lead.size() - kNear);
    for (const std::string_view bound :
         {"tren ", "hon ", "duoi ", "tu ", "nhat ", "thieu ", "da ", "qua ", "khoang ", "gan "}) {
      if (lead.ends_with(bound)) return false;
    }
    return holds_any(lead, {"dat ", "chiem ", "bang ", "ty le", "ti le", "ty trong", "tuong duong",
                            "tuong ung", "hoan thanh", "= "}) ||
           lead.ends_with("(");
  }

  // The one number of this role in the sentence.
  const StatedNumber* only(Role role) const {
    const StatedNumber* found = nullptr;
    for (const StatedNumber& one : stated_) {
      if (one.role != role || one.quantity->percent) continue;
      if (found) return nullptr;
      found = &one;
    }
    return found;
  }

  // The count nearest to the percentage, before it if there is one there.
  const StatedNumber* part() const {
    const StatedNumber* found = nullptr;
    for (const StatedNumber& one : stated_) {
      if (one.role != Role::value || one.quantity->percent) continue;
      if (one.quantity->begin < percent_.begin || !found) found = &one;
    }
    return found;
  }

  std::optional<Share> share_of_two(const StatedNumber* k, const StatedNumber* n, Bond bond) const {
    if (!k || !n || k == n || n->quantity->number.value.units == 0) return {};
    const std::string_view whole = n->quantity->noun, some = k->quantity->noun;
    if (!nouns_alike(context_, whole, some) && !nouns_alike(context_, some, whole)) return {};
    // Norms and rates: "0,0001", "trên 100 lao động nữ", "từ 3 người trở lên".
    if (is_small(n->quantity->number) || less(k->quantity->number.value, {1, 0}) || is_bound(*k) ||
        is_bound(*n))
      return {};
    const std::size_t begin = std::min({k->quantity->begin, n->quantity->begin, percent_.begin});
    const std::size_t end = std::max({k->quantity->end, n->quantity->end, percent_.end});
    return Share{k->quantity->number, n->quantity->number, percent_.number, prose_.span(begin, end),
                 bond};
  }

  // Of few, nearly any share is one digit off.
  static bool is_small(const Number& whole) {
    constexpr std::int64_t kFewest = 20;
    return less(whole.value, {kFewest, 0});
  }

  static bool is_bound(const StatedNumber& one) {
    return holds_any(one.tail, {"tro len", "tro xuong"}) ||
           holds_any(one.lead, {"it nhat ", "toi thieu ", "toi da ", "khong qua ", "duoi "});
  }

  std::optional<Share> of_planned() const {
    return share_of_two(part(), only(Role::plan), Bond::likely);
  }

  // Of a total that is named as one, or of the only other count of the sentence: the larger is the
  // whole, unless only the other way round is right.
  std::optional<Share> of_total() const {
    if (has_own_subject(prose_, percent_.begin, own()->lead)) return {};
    std::vector<const StatedNumber*> counts;
    for (const StatedNumber& one : stated_) {
      if (!one.quantity->percent && one.role != Role::change && one.role != Role::base)
        counts.push_back(&one);
    }
    if (counts.size() < 2) return {};
    if (const StatedNumber* total = only(Role::total))
      return share_of_two(part(), total, Bond::likely);
    if (counts.size() != 2) return {};
    const bool first = less(counts[1]->quantity->number.value, counts[0]->quantity->number.value);
    return share_of_two(counts[first ? 1 : 0], counts[first ? 0 : 1], Bond::weak);
  }

  const Context& context_;
  const Prose& prose_;
  const Quantity& percent_;
  std::vector<StatedNumber> stated_;
};

}  // namespace

std::optional<Share> stated_share(const Context& context, const Prose& prose,
                                  const std::vector<Quantity>& all, std::size_t i) {
  return StatedShare(context, prose, all, i).find();
}

}  // namespace trichdan::audit
