#include "audit/roles.h"

#include <algorithm>
#include <array>

#include "extract/letters.h"

namespace trichdan::audit {
namespace {

using Words = std::initializer_list<std::string_view>;

bool holds_any(std::string_view text, Words words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

constexpr std::array<std::string_view, 10> kWays{"tang",     "giam",      "vuot",   "cao hon",
                                                 "thap hon", "nhieu hon", "it hon", "hut",
                                                 "lon hon",  "nho hon"};

constexpr int kNow = 9999;  // "đến nay": after every year that is named

// The part of a lead behind its last sign: what the number itself is said to be.
std::string_view last_clause(std::string_view lead) {
  const std::size_t sign = lead.find_last_of(",;(");
  return sign == std::string_view::npos ? lead : lead.substr(sign + 1);
}

class RoleReader {
 public:
  RoleReader(const Prose& prose, const std::vector<Quantity>& all, std::size_t at)
      : prose_(prose), all_(all), begin_(prose.sentence_start(at)), end_(prose.sentence_end(at)) {}

  std::vector<StatedNumber> read() const {
    std::vector<StatedNumber> stated;
    std::size_t from = begin_;
    for (auto one = std::ranges::lower_bound(all_, begin_, {}, &Quantity::begin);
         one != all_.end() && one->begin < end_; ++one) {
      if (one->label && !is_in_ratio(*one)) continue;
      stated.push_back(stated_of(*one, from));
      from = one->end;
    }
    return stated;
  }

 private:
  std::string_view text(std::size_t begin, std::size_t end) const {
    return prose_.text().substr(begin, end - begin);
  }

  StatedNumber stated_of(const Quantity& one, std::size_t from) const {
    std::size_t tail = one.end;
    while (tail < end_ && (prose_.text()[tail] == '%' || prose_.text()[tail] == ' ' ||
                           (prose_.text()[tail] >= 'a' && prose_.text()[tail] <= 'z')))
      ++tail;
    StatedNumber stated{&one, Role::value, 0, text(from, one.begin), text(one.end, tail), {}};
    const std::string_view clause = last_clause(stated.lead);
    stated.year = year_in(clause);
    if (stated.year == 0 && holds_any(clause, {"den nay", "hien nay"})) stated.year = kNow;
    stated.way = way_before(stated.lead);
    stated.role = role_of(stated);
    return stated;
  }

  // "45/50 hộ": no day and month, no number of a document. Both are labels where they stand alone.
  bool is_in_ratio(const Quantity& one) const {
    const std::string_view all = prose_.text();
    const auto first = all.substr(one.end).starts_with('/') ? &one
                       : one.begin > 0 && all[one.begin - 1] == '/' && &one != all_.data()
                           ? &one - 1
                           : nullptr;
    if (!first || first->begin < begin_ || first + 1 == all_.data() + all_.size()) return false;
    const Quantity& second = *(first + 1);
    if (second.begin != first->end + 1 || second.percent) return false;
    const std::string_view before = all.substr(begin_, first->begin - begin_);
    for (const std::string_view word :
         {"ngay ", "thang ", "quy ", "nam ", "den ", "tu ", "/", "-", "(", "dieu ", "qd ", "nd "}) {
      if (before.ends_with(word)) return false;
    }
    if (before.ends_with("so ") && !before.ends_with("tong so ") && !before.ends_with("ho so "))
      return false;
    const std::string_view behind = all.substr(second.end);
    const bool year = second.end - second.begin == 4 &&
                      std::ranges::all_of(all.substr(second.begin, 4), is_digit);
    return !year && (behind.starts_with(' ') || behind.starts_with(',') || behind.starts_with(')'));
  }

  Role role_of(const StatedNumber& stated) const {
    const Context& context = prose_.context();
    if (!stated.way.empty()) return Role::change;
    const std::string_view clause = last_clause(stated.lead);
    const bool of_plan = holds_any(stated.tail, {" ke hoach", " chi tieu", " du toan"});
    if (!of_plan && says_base(stated.lead, stated.quantity->begin)) return Role::base;
    if (stated.quantity->percent) return Role::value;
    // "thực hiện kế hoạch được 50": the plan's number would follow at once.
    if (holds_phrase(context.words_of("claim plans"), clause) &&
        !holds_phrase(context.words_of("claim objects"), clause) && !clause.ends_with(" duoc "))
      return Role::plan;
    if (opens_plan(stated.lead) || of_plan) return Role::plan;
    if (holds_any(clause, {"tong so", "tong cong", "trong so", "trong tong"}) ||
        clause.ends_with("/") || clause.ends_with("/ ") || clause.ends_with(" tren ") ||
        clause.ends_with(" trong "))
      return Role::total;
    return Role::value;
  }

  // "từ 50 người xuống 40 người".
  bool opens_from(std::string_view lead, std::size_t begin) const {
    if (!lead.ends_with(" tu ") && !lead.ends_with("(tu ")) return false;
    const std::string_view behind = text(begin, std::min(end_, begin + 60));
    return holds_any(behind, {" xuong ", " len ", " con ", " den nam "});
  }

  // "đạt 95% kế hoạch (50 lớp": what the bracket explains.
  static bool opens_plan(std::string_view lead) {
    while (lead.ends_with(' ')) lead.remove_suffix(1);
    if (!lead.ends_with('(')) return false;
    const std::size_t sign = lead.substr(0, lead.size() - 1).find_last_of(",;(");
    return holds_any(lead.substr(sign == std::string_view::npos ? 0 : sign),
                     {"ke hoach", "chi tieu", "du toan", "muc tieu"});
  }

  // The words right before the number, a bracket's included: "so với năm 2022 (", "cùng kỳ".
  bool says_base(std::string_view lead, std::size_t begin) const {
    if (opens_from(lead, begin)) return true;
    const bool bracket = lead.find_last_of('(') != std::string_view::npos &&
                         lead.find_last_of('(') + 24 > lead.size();
    const std::size_t sign =
        (bracket ? lead.substr(0, lead.find_last_of('(')) : lead).find_last_of(",;(");
    const std::string_view words = sign == std::string_view::npos ? lead : lead.substr(sign);
    if (holds_any(words, {"ke hoach", "chi tieu", "du toan", "muc tieu"})) return false;
    // "6 tháng đầu năm" is a time, not the year's beginning.
    std::string said(words);
    for (const std::string_view time : {"thang dau nam", "quy dau nam"}) {
      const std::size_t at = said.find(time);
      if (at != std::string::npos) said.erase(at, time.size());
    }
    if (!holds_phrase(prose_.context().words_of("claim bases"), said)) return false;
    // "so với cùng kỳ tăng 5%", "tăng so với cùng kỳ; thu được 50": of what comes after it.
    return !holds_any(words, {" tang", " giam", " vuot"}) || bracket || words.ends_with(" la ");
  }

  const Prose& prose_;
  const std::vector<Quantity>& all_;
  std::size_t begin_;
  std::size_t end_;
};

}  // namespace

std::vector<StatedNumber> roles_in(const Prose& prose, const std::vector<Quantity>& all,
                                   std::size_t at) {
  return RoleReader(prose, all, at).read();
}

std::string_view way_before(std::string_view words) {
  constexpr std::array<std::string_view, 9> kBetween{"them", "duoc", "di",  "khoang", "la",
                                                     "bang", "toi",  "den", "hon"};
  for (bool cut = true; cut;) {
    while (words.ends_with(' ') || words.ends_with(':')) words.remove_suffix(1);
    for (const std::string_view way : kWays) {
      if (words.ends_with(way) &&
          (words.size() == way.size() || words[words.size() - way.size() - 1] < 'a'))
        return way;
    }
    cut = false;
    for (const std::string_view word : kBetween) {
      if (!words.ends_with(" " + std::string(word))) continue;
      words.remove_suffix(word.size());
      cut = true;
      break;
    }
  }
  return {};
}

int year_in(std::string_view words) {
  const std::size_t at = words.rfind("nam ");
  if (at == std::string_view::npos || words.size() < at + 8) return 0;
  int year = 0;
  for (std::size_t i = at + 4; i < at + 8; ++i) {
    if (!is_digit(words[i])) return 0;
    year = year * 10 + (words[i] - '0');
  }
  return year;
}

bool is_downward(std::string_view way) {
  return way == "giam" || way == "thap hon" || way == "it hon" || way == "hut" || way == "nho hon";
}

}  // namespace trichdan::audit
