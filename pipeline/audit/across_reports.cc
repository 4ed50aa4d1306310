// Reports of one body: the same statement with two values in one month, and counts of the year so
// far that fall.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "audit/across.h"
#include "audit/decimal.h"
#include "audit/refs.h"

namespace trichdan::audit {
namespace {

AcrossFinding finding_of(const AcrossRule& rule, std::size_t subject, std::size_t other,
                         std::string explanation, bool sure) {
  AcrossFinding found{subject, other, {}};
  found.finding.rule = rule.name;
  found.finding.severity = rule.severity;
  found.finding.kind = sure ? FindingKind::report : FindingKind::reading;
  found.finding.explanation = std::move(explanation);
  return found;
}

// Those a document has once: a key that it has twice names nothing for certain.
std::map<std::string, std::vector<std::size_t>> by_key(const std::vector<Stated>& all,
                                                       std::string Stated::*key) {
  std::map<std::string, std::vector<std::size_t>> found;
  std::map<std::pair<std::int64_t, std::string>, int> counts;
  for (const Stated& one : all) ++counts[{one.document, one.*key}];
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string& name = all[i].*key;
    if (!name.empty() && counts[{all[i].document, name}] == 1) found[name].push_back(i);
  }
  return found;
}

}  // namespace

const AcrossRule kReportsDiffer{"two reports",
                                "Reports of one body and one month state one value of one thing.",
                                "The same sixteen words before a figure and three behind it, in "
                                "two reports of the same body of "
                                "one month.",
                                Severity::warning};

const AcrossRule kCountFalls{"count that falls",
                             "A count of the year so far does not fall from report to report.",
                             "\"lũy kế\" only grows within a year. The same body, the same "
                             "beginning of the paragraph and the "
                             "same noun, each once in a report.",
                             Severity::warning};

std::vector<AcrossFinding> compare_reports(const std::vector<Stated>& all) {
  std::vector<AcrossFinding> findings;
  for (const auto& [key, places] : by_key(all, &Stated::statement)) {
    for (std::size_t i = 1; i < places.size(); ++i) {
      const Stated &first = all[places[0]], &later = all[places[i]];
      if (first.month() != later.month() || same(first.value, later.value)) continue;
      findings.push_back(
          finding_of(kReportsDiffer, places[i], places[0],
                     fmt::format("stated as {} here and as {} in another report of {}",
                                 printed(later.value), printed(first.value), first.month()),
                     first.sure && later.sure));
    }
  }
  for (const auto& [key, places] : by_key(all, &Stated::running)) {
    for (std::size_t i = 1; i < places.size(); ++i) {
      const Stated &before = all[places[i - 1]], &now = all[places[i]];
      if (before.month().substr(0, 4) != now.month().substr(0, 4) ||
          before.month() == now.month() || !less(now.value, before.value))
        continue;
      findings.push_back(finding_of(
          kCountFalls, places[i], places[i - 1],
          fmt::format("the count of the year so far is {} in {} and was {} in {}",
                      printed(now.value), now.month(), printed(before.value), before.month()),
          before.sure && now.sure));
    }
  }
  return findings;
}

}  // namespace trichdan::audit
