#include "resolve/group.h"

#include <algorithm>
#include <tuple>

#include "resolve/names.h"

namespace trichdan {
namespace {

constexpr std::size_t kFullDate = 10;  // bytes of "2021-12-13"

bool within(const std::string& full, const std::string& part) {
  return full.size() > part.size() && full.starts_with(part) && full[part.size()] == '-';
}

// Whether a document of this date can be cited by one dated `not_after`; a part of a date by its
// start.
bool in_time(const std::string& date, const std::string& not_after) {
  return not_after.empty() || date.empty() || date.substr(0, not_after.size()) <= not_after;
}

bool any_within(const std::set<std::string>& dates, const std::string& part) {
  return std::ranges::any_of(dates, [&](const std::string& date) { return within(date, part); });
}

}  // namespace

GroupResolver::GroupResolver(const std::vector<Citation>& citations,
                             const std::vector<std::size_t>& members)
    : citations_(citations) {
  for (const std::size_t index : members) {
    members_.push_back({index, specific_part(citations[index].issuer)});
    central_ = central_ || citations[index].central;
  }
  // Who says most comes first: clusters are then the same whatever the order of the documents.
  std::ranges::sort(members_, [&](const Member& a, const Member& b) {
    const auto rank = [&](const Member& m) {
      return std::tuple(-static_cast<long>(m.part.size()), m.part, of(m).place.empty(), of(m).place,
                        of(m).date, of(m).not_after);
    };
    return rank(a) < rank(b);
  });
}

void GroupResolver::into(std::vector<std::optional<WorkKey>>& keys) {
  if (dated_by_symbol()) {
    const Citation& any = of(members_.front());
    for (const Member& member : members_)
      keys[member.index] = WorkKey{any.type, any.symbol, "", ""};
    return;
  }
  cluster_dated();
  place_partly_dated();
  place_undated();
  for (const auto& [citation, cluster] : placed_) keys[citation] = key_of(clusters_[cluster]);
}

// "30/2020/NĐ-CP", "43/2019/QH14": the year stands between two slashes.
bool GroupResolver::dated_by_symbol() const {
  const std::string& symbol = of(members_.front()).symbol;
  const std::size_t slash = symbol.find('/');
  if (!central_ || slash == std::string::npos || symbol.size() < slash + 6) return false;
  const bool digits = std::all_of(symbol.begin() + static_cast<std::ptrdiff_t>(slash) + 1,
                                  symbol.begin() + static_cast<std::ptrdiff_t>(slash) + 5,
                                  [](char c) { return c >= '0' && c <= '9'; });
  return digits && symbol[slash + 5] == '/';
}

// The dates inside which no more exact one was stated.
std::set<std::string> GroupResolver::exact_dates() const {
  std::set<std::string> all;
  for (const Member& member : members_) {
    if (!of(member).date.empty()) all.insert(of(member).date);
  }
  std::set<std::string> exact;
  for (const std::string& date : all) {
    if (date.size() == kFullDate || !any_within(all, date)) exact.insert(date);
  }
  return exact;
}

bool GroupResolver::fits(const Member& member, const Cluster& cluster) const {
  const bool named = member.part.empty() || cluster.parts.empty() ||
                     std::ranges::any_of(cluster.parts, [&](const std::string& part) {
                       return compatible_parts(part, member.part);
                     });
  const std::string& place = of(member).place;
  if (!named || central_ || place.empty() || cluster.places.empty()) return named;
  // Of a code that many bodies share, a citing document means its own body, unless a name is
  // stated.
  if (cluster.places.contains(place)) return true;
  const bool both_named = !member.part.empty() && !cluster.parts.empty();
  const bool names_its_place = !member.part.empty() && compatible_parts(member.part, place);
  if (both_named || names_its_place) return true;
  return std::ranges::any_of(
      cluster.parts, [&](const std::string& part) { return compatible_parts(part, place); });
}

void GroupResolver::join(const Member& member, std::size_t cluster) {
  Cluster& to = clusters_[cluster];
  if (!member.part.empty()) to.parts.insert(member.part);
  if (!of(member).place.empty()) to.places.insert(of(member).place);
  placed_.emplace_back(member.index, cluster);
}

std::size_t GroupResolver::open_cluster(const Member& member, const std::string& date) {
  clusters_.push_back({date, {}, {}});
  join(member, clusters_.size() - 1);
  return clusters_.size() - 1;
}

void GroupResolver::join_only_or_open(const Member& member, const Candidates& fitting,
                                      const std::string& date) {
  if (fitting.size() == 1) join(member, fitting.front());
  if (fitting.empty()) open_cluster(member, date);
}

void GroupResolver::cluster_dated() {
  for (const std::string& date : exact_dates()) {
    const std::size_t first = clusters_.size();
    for (const Member& member : members_) {
      if (of(member).date != date) continue;
      Candidates fitting;
      for (std::size_t i = first; i < clusters_.size(); ++i) {
        if (central_ || fits(member, clusters_[i])) fitting.push_back(i);
      }
      join_only_or_open(member, fitting, date);
    }
  }
}

// The clusters a member may belong to: of those with its issuer stated or, failing one, of the
// rest.
GroupResolver::Candidates GroupResolver::candidates(const Member& member, bool undated_too) const {
  Candidates stated;
  Candidates unstated;
  const std::string& part = of(member).date;
  for (std::size_t i = 0; i < clusters_.size(); ++i) {
    const Cluster& cluster = clusters_[i];
    const bool in_part = part.empty() || cluster.date == part || within(cluster.date, part);
    if (cluster.date.empty() ? !undated_too : !in_part) continue;
    if (!in_time(cluster.date, of(member).not_after) || !fits(member, cluster)) continue;
    (member.part.empty() || cluster.parts.empty() ? unstated : stated).push_back(i);
  }
  return stated.empty() ? unstated : stated;
}

void GroupResolver::place_partly_dated() {
  const std::set<std::string> exact = exact_dates();
  for (const Member& member : members_) {
    const std::string& date = of(member).date;
    if (date.empty() || exact.contains(date)) continue;
    join_only_or_open(member, candidates(member, false), date);
  }
}

// First those that name their issuer, since they make the works that the others may mean.
void GroupResolver::place_undated() {
  place_undated_named();
  std::vector<std::pair<const Member*, Candidates>> choices;
  for (const Member& member : members_) {
    if (!of(member).date.empty() || !member.part.empty()) continue;
    choices.emplace_back(&member, candidates(member, true));
  }
  const std::size_t before = clusters_.size();
  for (const auto& [member, fitting] : choices) {
    if (fitting.size() == 1) join(*member, fitting.front());
    if (!fitting.empty()) continue;
    Candidates opened;
    for (std::size_t i = before; i < clusters_.size(); ++i) {
      if (fits(*member, clusters_[i])) opened.push_back(i);
    }
    join_only_or_open(*member, opened, "");
  }
}

void GroupResolver::place_undated_named() {
  const std::size_t before = clusters_.size();
  std::vector<const Member*> rest;
  for (const Member& member : members_) {
    if (!of(member).date.empty() || member.part.empty()) continue;
    const Candidates fitting = candidates(member, false);
    if (fitting.empty()) rest.push_back(&member);
    if (fitting.size() == 1) join(member, fitting.front());
  }
  for (const Member* member : rest) {  // longest names first
    Candidates opened;
    for (std::size_t i = before; i < clusters_.size(); ++i) {
      if (fits(*member, clusters_[i])) opened.push_back(i);
    }
    join_only_or_open(*member, opened, "");
  }
}

WorkKey GroupResolver::key_of(const Cluster& cluster) const {
  const Citation& any = of(members_.front());
  WorkKey key{any.type, any.symbol, cluster.date, ""};
  if (central_ && !cluster.date.empty()) return key;
  const auto longest = std::ranges::max_element(
      cluster.parts, {}, [](const std::string& part) { return part.size(); });
  if (longest != cluster.parts.end()) {
    key.issuer = *longest;
  } else if (!central_ && !cluster.places.empty()) {
    key.issuer = *cluster.places.begin();
  }
  return key;
}

}  // namespace trichdan
