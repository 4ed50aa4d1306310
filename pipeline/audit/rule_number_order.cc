// Numbers against dates: a higher number of one year that is dated months before lower ones.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>

#include "audit/calendar.h"
#include "audit/refs.h"
#include "resolve/key.h"

namespace trichdan::audit {
namespace {

constexpr int kDaysApart = 45;  // numbers are given when documents are signed, give or take a month
constexpr int kContradicted = 3;  // others that all say that this one is wrong

struct Issued {
  std::int64_t number = 0;
  int day = 0;  // since 1970
  std::size_t mention = 0;
};

int day_of(const std::string& iso) {
  using namespace std::chrono;
  const year_month_day date{year(std::stoi(iso.substr(0, 4))),
                            month(static_cast<unsigned>(std::stoi(iso.substr(5, 2)))),
                            day(static_cast<unsigned>(std::stoi(iso.substr(8, 2))))};
  return static_cast<int>(sys_days(date).time_since_epoch().count());
}

bool contradict(const Issued& a, const Issued& b) {
  if (a.number == b.number) return false;
  const Issued &low = a.number < b.number ? a : b, &high = a.number < b.number ? b : a;
  return high.day + kDaysApart < low.day;
}

void compare(const Context& context, const std::vector<Issued>& all, Claims& claims) {
  const auto& references = context.input.mentions.references;
  for (const Issued& one : all) {
    const Issued* other = nullptr;
    int count = 0;
    for (const Issued& against : all) {
      if (!contradict(one, against)) continue;
      // One that is itself contradicted by the rest proves nothing.
      const auto own = std::ranges::count_if(
          all, [&](const Issued& third) { return contradict(against, third); });
      if (own > 1) continue;
      ++count;
      other = &against;
    }
    if (count < kContradicted) continue;
    const Reference &odd = references[one.mention], &proof = references[other->mention];
    Claim claim = claim_of(kNumberOrder);
    claim.finding.explanation = fmt::format(
        "{} of {} does not fit among {} others of its year: {} is of {}", shown_name(odd),
        shown_date(odd.date), count, proof.symbol, shown_date(proof.date));
    claim.finding.evidence = {context.evidence(odd.span), context.evidence(proof.span)};
    claim.doubtful = is_doubtful(context, odd);
    claims.push_back(std::move(claim));
  }
}

void run(const Context& context, Claims& claims) {
  const auto& references = context.input.mentions.references;
  std::map<std::string, std::map<std::string, Issued>> series;
  for (std::size_t i = 0; i < references.size(); ++i) {
    const Reference& r = references[i];
    const std::size_t code = r.symbol.find("/" + r.year + "/");
    if (!r.central || r.year.size() != 4 || code == std::string::npos || !is_full_date(r.date))
      continue;
    if (r.date.substr(0, 4) != r.year || r.number.empty() || r.number.size() > 6 ||
        r.number.find_first_not_of("0123456789") != std::string::npos ||
        !is_day(std::stoi(r.year), std::stoi(r.date.substr(5, 2)), std::stoi(r.date.substr(8, 2))))
      continue;
    series[symbol_key(r.symbol.substr(code))].try_emplace(
        symbol_key(r.symbol), Issued{std::stoll(r.number), day_of(r.date), i});
  }
  for (const auto& [code, issued] : series) {
    std::vector<Issued> all;
    for (const auto& [symbol, one] : issued) all.push_back(one);
    if (all.size() > kContradicted) compare(context, all, claims);
  }
}

}  // namespace

const AuditRule kNumberOrder{
    "number order", "Documents of one series are dated in the order of their numbers.",
    "Numbering begins anew each year and goes on with the days (domain 1). Told only where three "
    "others of the year, at peace with each other, contradict one by more than six weeks.",
    Severity::warning, run};

}  // namespace trichdan::audit
