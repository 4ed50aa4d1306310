// resolve, internal: one group of citations, of equal type and symbol.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "resolve/citation.h"

namespace trichdan {

// Citations taken for one work so far.
struct Cluster {
  std::string date;              // full, or a part where nothing fuller is known; empty: undated
  std::set<std::string> parts;   // specific parts of issuers, none empty
  std::set<std::string> places;  // of the citing documents
};

class GroupResolver {
 public:
  // `members` are indices into `citations`, which must outlive this.
  GroupResolver(const std::vector<Citation>& citations, std::vector<std::size_t> members);

  void into(std::vector<std::optional<WorkKey>>& keys);

 private:
  struct Member {
    std::size_t index = 0;
    std::string part;
  };
  using Candidates = std::vector<std::size_t>;

  const Citation& of(const Member& member) const { return citations_[member.index]; }
  bool dated_by_symbol() const;
  std::set<std::string> exact_dates() const;
  void cluster_dated();
  void place_partly_dated();
  void place_undated();
  void place_undated_named();
  bool fits(const Member& member, const Cluster& cluster) const;
  Candidates candidates(const Member& member, bool undated_too) const;
  void join(const Member& member, std::size_t cluster);
  std::size_t open_cluster(const Member& member, const std::string& date);
  void join_only_or_open(const Member& member, const Candidates& fitting, const std::string& date);
  WorkKey key_of(const Cluster& cluster) const;

  const std::vector<Citation>& citations_;
  std::vector<Member> members_;  // sorted by what they say, not by where they stand
  bool central_ = false;
  std::vector<Cluster> clusters_;
  std::vector<std::pair<std::size_t, std::size_t>> placed_;  // citation, cluster
};

}  // namespace trichdan
