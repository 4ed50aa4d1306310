// Shares that make up the whole: "92,5%, còn lại 7,5%"; "đồng ý 80%, không đồng ý 20%".
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "audit/bond.h"
#include "audit/quantities.h"
#include "audit/rules.h"
#include "extract/plain_text.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kMostShares = 8;

bool make_hundred(std::span<const Decimal> v) {
  return is_sum({100, 0}, v);
}

// The percentages of one sentence.
struct Shares {
  std::vector<const Quantity*> all;
  std::size_t begin = 0;  // of the sentence, in the plain text
  std::size_t end = 0;
};

class ComplementFinder {
 public:
  ComplementFinder(const Context& context, const Prose& prose, Claims& claims)
      : context_(context), prose_(prose), claims_(claims), quantities_(quantities_of(prose)) {}

  void run() {
    for (std::size_t i = 0; i < quantities_.size();) {
      Shares shares = sentence_from(i);
      if (shares.all.size() >= 2 && shares.all.size() <= kMostShares) judge(shares);
    }
  }

 private:
  // The sentence of quantity i; i is moved behind it.
  Shares sentence_from(std::size_t& i) const {
    Shares shares;
    shares.begin = prose_.sentence_start(quantities_[i].begin);
    shares.end = prose_.sentence_end(quantities_[i].begin);
    do {
      if (quantities_[i].percent) shares.all.push_back(&quantities_[i]);
      ++i;
    } while (i < quantities_.size() && quantities_[i].begin < shares.end);
    return shares;
  }

  std::string_view text(std::size_t begin, std::size_t end) const {
    return prose_.text().substr(begin, end - begin);
  }

  void judge(const Shares& shares) {
    const std::string_view sentence = text(shares.begin, shares.end);
    for (const char* word :
         {"tang ", "giam ", "so voi ", "cung ky", "ke hoach", "chi tieu", "vuot ", "it nhat",
          "toi thieu", "tren ", "hon ", "toi da", "lai suat"}) {
      if (sentence.find(word) != std::string_view::npos) return;
    }
    if (!are_parts(shares)) return;
    if (shares.all.size() == 2 && are_opposite(shares)) return put(shares, Bond::firm);
    if (shares.all.size() >= 3 && is_breakdown(shares)) put(shares, Bond::likely);
  }

  // One list, each less than all: "100% vốn trong nước" is a kind of bank.
  static bool are_parts(const Shares& shares) {
    constexpr std::size_t kApart = 120;  // characters
    for (std::size_t i = 0; i < shares.all.size(); ++i) {
      if (!less(shares.all[i]->number.value, {100, 0})) return false;
      if (i > 0 && shares.all[i]->begin - shares.all[i - 1]->end > kApart) return false;
    }
    return true;
  }

  // "còn lại", or one denies the other, or they are halves.
  bool are_opposite(const Shares& shares) const {
    const Quantity &a = *shares.all[0], &b = *shares.all[1];
    const std::string_view between = text(a.end, b.begin), behind = text(b.end, shares.end);
    if (between.find("con lai") != std::string_view::npos || behind.starts_with("% con lai"))
      return true;
    return denies(said_of(a, shares.begin), said_of(b, a.end)) || are_halves(shares);
  }

  // What a share is of: the words behind it or, where there are none, before it.
  std::string said_of(const Quantity& share, std::size_t from) const {
    const std::string_view behind = noun_behind(share.end);
    // "nam chiếm 60%, nữ chiếm 40% dân số": said before, whatever stands behind.
    const std::string_view lead = text(from, share.begin);
    const bool before = behind.empty() || lead.ends_with(" chiem ") || lead.ends_with(" la ");
    std::string_view words = before ? lead : behind;
    const std::size_t sign = words.find_last_of(",;:");
    if (before && sign != std::string_view::npos) words.remove_prefix(sign + 1);
    std::string said = " ";
    for (const std::string_view word : words_of(words, 12)) said += std::string(word) + " ";
    return said;
  }
  std::string_view noun_behind(std::size_t end) const {
    std::size_t at = prose_.text().find('%', end) + 1;
    const std::size_t begin = at;
    const std::string_view all = prose_.text();
    while (at < all.size() && (all[at] == ' ' || (all[at] >= 'a' && all[at] <= 'z'))) ++at;
    return all.substr(begin, at - begin);
  }

  static bool denies(const std::string& first, const std::string& second) {
    for (const std::string no : {" khong ", " chua "}) {
      const std::size_t at = second.find(no);
      if (at == std::string::npos || first.find(no) != std::string::npos) continue;
      const auto what = words_of(std::string_view(second).substr(at + no.size()), 2);
      if (what.size() == 2 && first.find(" " + std::string(what[0]) + " " + std::string(what[1]) +
                                         " ") != std::string::npos)
        return true;
    }
    return false;
  }

  bool are_halves(const Shares& shares) const {
    const std::string one = said_of(*shares.all[0], shares.begin),
                      two = said_of(*shares.all[1], shares.all[0]->end);
    return std::ranges::any_of(
        context_.words_of("claim halves").phrases(), [&](const std::string& pair) {
          const std::string halves = plain(pair);
          const std::size_t dash = halves.find(" - ");
          const std::string first = " " + halves.substr(0, dash) + " ",
                            second = " " + halves.substr(dash + 3) + " ";
          return (one.find(first) != std::string::npos && two.find(second) != std::string::npos) ||
                 (one.find(second) != std::string::npos && two.find(first) != std::string::npos);
        });
  }

  bool is_breakdown(const Shares& shares) const {
    return holds_phrase(context_.words_of("claim breakdowns"),
                        text(shares.begin, shares.all[0]->begin));
  }

  void put(const Shares& shares, Bond bond) {
    Claim claim = claim_of(kComplement);
    std::vector<Decimal> values;
    std::string sum;
    for (const Quantity* share : shares.all) {
      claim.numbers.push_back(share->number);
      values.push_back(share->number.value);
      sum += (sum.empty() ? "" : " + ") + printed(share->number.value);
    }
    claim.test = make_hundred;
    claim.holds = make_hundred(values);
    const std::string all = printed(sum_of(values));
    claim.finding.explanation = fmt::format("the shares of one whole are {} %, not 100", all);
    claim.finding.arithmetic = fmt::format("{} = {}; not 100", sum, all);
    claim.finding.evidence = {context_.evidence(prose_.span(
        shares.all.front()->begin, prose_.text().find('%', shares.all.back()->end) + 1))};
    apply(bond, claim);
    claims_.push_back(std::move(claim));
  }

  const Context& context_;
  const Prose& prose_;
  Claims& claims_;
  std::vector<Quantity> quantities_;
};

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) {
    if (prose.text().find('%') != std::string_view::npos)
      ComplementFinder(context, prose, claims).run();
  }
}

}  // namespace

const AuditRule kComplement{
    "complement", "Shares that are everything make 100 %.",
    "\"còn lại\", a share and its denial (đồng ý, không đồng ý) or halves (nam, nữ) are the whole "
    "(domain 7: 0,7% and 99,3%). Three and more of a breakdown (cơ cấu) are told where one digit "
    "makes them right.",
    Severity::error, run};

}  // namespace trichdan::audit
