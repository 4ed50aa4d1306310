// A number and the same number in words: "30 (ba mươi) ngày", "5.000.000 đồng (năm triệu đồng)".
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "audit/prose.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kLongest = 160;  // characters of the words

const std::map<std::string_view, std::int64_t>& digits() {
  static const std::map<std::string_view, std::int64_t> kDigits{
      {"khong", 0}, {"mot", 1}, {"hai", 2}, {"ba", 3},  {"bon", 4}, {"tu", 4},
      {"nam", 5},   {"lam", 5}, {"sau", 6}, {"bay", 7}, {"tam", 8}, {"chin", 9}};
  return kDigits;
}

// What a number in words is built of: 3 x 100 + 2 x 10 + 5, then a thousand of it.
class Speller {
 public:
  // False for a word that belongs to no number.
  bool add(std::string_view word) {
    if (const auto digit = digits().find(word); digit != digits().end()) {
      if (digit_ >= 0) return false;
      digit_ = digit->second;
    } else if (word == "muoi") {
      group_ += std::exchange(digit_, -1) < 0 ? 10 : 0;
      if (last_ >= 0) group_ += last_ * 10;
    } else if (word == "tram") {
      if (digit_ < 0) return false;
      group_ += std::exchange(digit_, -1) * 100;
    } else if (word == "nghin" || word == "ngan") {
      raise(1'000);
    } else if (word == "trieu") {
      raise(1'000'000);
    } else if (word == "ty" || word == "ti") {
      raise(1'000'000'000);
    } else if (word != "linh" && word != "le" && word != "chan") {
      return false;
    }
    last_ = digit_;
    return true;
  }

  std::int64_t value() const { return total_ + group_ + std::max<std::int64_t>(digit_, 0); }

 private:
  void raise(std::int64_t scale) {
    total_ += (group_ + std::max<std::int64_t>(digit_, 0)) * scale;
    group_ = 0;
    digit_ = -1;
  }

  std::int64_t total_ = 0, group_ = 0, digit_ = -1, last_ = -1;
};

// The number the words say; nothing if there is any word of another kind before the unit.
std::optional<std::int64_t> spelt(std::string_view text) {
  auto words = words_of(text, 40);
  static constexpr std::string_view kUnits[] = {"dong", "ngay", "thang", "nam",
                                                "vnd",  "tuan", "gio",   "ban"};
  // "một trăm linh năm" is 105, "một trăm năm" a hundred years.
  while (words.size() > 1 && std::ranges::find(kUnits, words.back()) != std::end(kUnits) &&
         words[words.size() - 2] != "linh" && words[words.size() - 2] != "le")
    words.pop_back();
  Speller speller;
  for (const std::string_view word : words) {
    if (!speller.add(word)) return {};
  }
  if (words.empty()) return {};
  return speller.value();
}

void take(const Context& context, const Prose& prose, std::size_t at, Claims& claims) {
  const std::string_view text = prose.text();
  std::size_t end = at;
  while (end < text.size() && (text[end] == '.' || (text[end] >= '0' && text[end] <= '9'))) ++end;
  const auto number = prose.number(text.substr(at, end - at));
  if (!number || number->value.scale > 0) return;
  std::size_t open = end;
  for (const std::string_view unit : {" dong", "d", " d", " vnd"}) {
    if (text.substr(open).starts_with(unit)) {
      open += unit.size();
      break;
    }
  }
  if (open < text.size() && text[open] == ' ') ++open;
  if (open >= text.size() || text[open] != '(') return;
  const std::size_t close = text.substr(open, kLongest).find(')');
  if (close == std::string_view::npos) return;
  const auto said = spelt(text.substr(open + 1, close - 1));
  if (!said) return;
  Claim claim = claim_of(kWords);
  claim.numbers = {*number};
  claim.test = [value = *said](std::span<const Decimal> v) { return v[0].units == value; };
  claim.holds = number->value.units == *said;
  claim.finding.explanation = fmt::format("the figure says {}, the words say {}",
                                          printed(number->value), printed({*said, 0}));
  claim.finding.evidence = {context.evidence(prose.span(at, open + close + 1))};
  claims.push_back(std::move(claim));
}

void run(const Context& context, Claims& claims) {
  for (const Prose& prose : context.prose) {
    for (const std::size_t at : prose.numbers()) take(context, prose, at, claims);
  }
}

}  // namespace

const AuditRule kWords{"figure and words",
                       "A number and the words in brackets behind it are one number.",
                       "30 (ba mươi) ngày; sums of money are written twice so that neither can be "
                       "mistaken.",
                       Severity::error, run};

}  // namespace trichdan::audit
