// A part named behind its whole that is larger than it: "50 đảng viên, trong đó nữ 60 đồng chí".
#include <fmt/format.h>

#include <algorithm>

#include "audit/bond.h"
#include "audit/roles.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

using Words = std::initializer_list<std::string_view>;

bool holds_any(std::string_view text, Words words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

class AmongFinder {
 public:
  AmongFinder(const Context& context, const Prose& prose, Claims& claims)
      : context_(context), prose_(prose), claims_(claims), all_(quantities_of(prose)) {}

  void run() {
    for (std::size_t i = 0; i < all_.size();) {
      const std::size_t end = std::max(prose_.sentence_end(all_[i].begin), all_[i].end);
      const std::size_t begin = prose_.sentence_start(all_[i].begin);
      if (speaks_of_parts(prose_.text().substr(begin, end - begin)))
        compare(roles_in(prose_, all_, all_[i].begin));
      while (i < all_.size() && all_[i].begin < end) ++i;
    }
  }

 private:
  static bool speaks_of_parts(std::string_view sentence) {
    return holds_any(sentence, {"trong do", "trong so do", "rieng ", "phat hien", "trong "});
  }

  // The whole stands before the words that name parts; these go on up to another whole.
  void compare(const std::vector<StatedNumber>& stated) {
    const StatedNumber* whole = nullptr;
    for (std::size_t i = 0; i < stated.size(); ++i) {
      if (i > 0 && names_part(stated[i - 1], stated[i])) whole = whole_at(stated[i - 1]);
      const bool named = i > 0 && names_part(stated[i - 1], stated[i]);
      if (!named && stated[i].lead.find(';') != std::string_view::npos) whole = nullptr;
      if (whole && is_part(*whole, stated[i])) put(*whole, stated[i]);
    }
  }

  // "trong đó", "riêng"; "trong 50 hộ có"; "kiểm tra 50 cơ sở, phát hiện".
  static bool names_part(const StatedNumber& whole, const StatedNumber& part) {
    if (holds_any(part.lead, {"trong do", "trong so do", ", rieng "})) return true;
    if (holds_any(part.lead, {" phat hien "}))
      return holds_any(whole.lead, {"kiem tra", "thanh tra", "ra soat", "giam sat"});
    return (whole.lead.ends_with("trong ") || whole.lead.ends_with("trong so ") ||
            whole.lead.ends_with("trong tong so ")) &&
           part.lead.ends_with(" co ") && part.lead.find_first_of(";(") == std::string_view::npos;
  }

  static const StatedNumber* whole_at(const StatedNumber& one) {
    constexpr std::int64_t kFewest = 10;  // "01 quý ..., trong đó"
    if (less(one.quantity->number.value, {kFewest, 0}) || one.role == Role::change ||
        one.role == Role::base || one.quantity->percent)
      return nullptr;
    // "trên 50 người" is no bound above.
    if (one.role != Role::total &&
        holds_any(one.lead.substr(one.lead.size() - std::min<std::size_t>(one.lead.size(), 10)),
                  {"tren ", "hon ", "gan ", "khoang "}))
      return nullptr;
    return &one;
  }

  // Counted by the noun of the whole, in the same unit, and not planned or summed up over time.
  bool is_part(const StatedNumber& whole, const StatedNumber& part) const {
    if (part.role != Role::value || part.quantity->percent || whole.quantity == part.quantity)
      return false;
    if (holds_any(part.lead,
                  {"luy ke", "ke hoach", "so voi", "binh quan", "moi ", "tang", "giam"}) ||
        part.tail.starts_with("/") || prose_.text().substr(part.quantity->end).starts_with("/"))
      return false;
    const auto noun = words_of(whole.quantity->noun, 1), own = words_of(part.quantity->noun, 1);
    if (noun.empty() || own.empty()) return false;
    return noun == own ||
           (noun[0] != "luot" && nouns_alike(context_, whole.quantity->noun, part.quantity->noun));
  }

  void put(const StatedNumber& whole, const StatedNumber& part) {
    Claim claim = claim_of(kAmong);
    claim.numbers = {part.quantity->number, whole.quantity->number};
    claim.test = [](std::span<const Decimal> v) { return !less(v[1], v[0]); };
    claim.holds = !less(claim.numbers[1].value, claim.numbers[0].value);
    const std::string k = printed(claim.numbers[0].value), n = printed(claim.numbers[1].value);
    claim.finding.explanation = fmt::format("{} are named as part of {}", k, n);
    claim.finding.arithmetic = fmt::format("{} > {}", k, n);
    claim.finding.evidence = {
        context_.evidence(prose_.span(whole.quantity->begin, part.quantity->end))};
    claim.confirms = false;
    apply(Bond::likely, claim);
    claims_.push_back(std::move(claim));
  }

  const Context& context_;
  const Prose& prose_;
  Claims& claims_;
  std::vector<Quantity> all_;
};

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) AmongFinder(context, prose, claims).run();
}

}  // namespace

const AuditRule kAmong{
    "part named over whole", "What is named as part of a count is not more than it.",
    "\"trong đó\" names parts and need not name all of them; but none counted by "
    "the same noun is more than the whole (domain 7).",
    Severity::warning, run};

}  // namespace trichdan::audit
