// Pairs what was expected with what was found.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

namespace trichdan {

struct Pairs {
  std::vector<int> of_expected;  // index of the partner, -1: none
  std::vector<int> of_found;
};

// `likeness(e, f)` says how well expected e and found f go together; below 0: not at all. Best
// pairs first, equal ones in the order of both lists; everyone has at most one partner.
inline Pairs match(int expected, int found, const std::function<int(int, int)>& likeness) {
  struct Candidate {
    int likeness, expected, found;
  };
  std::vector<Candidate> candidates;
  for (int e = 0; e < expected; ++e) {
    for (int f = 0; f < found; ++f) {
      if (const int like = likeness(e, f); like >= 0) candidates.push_back({like, e, f});
    }
  }
  std::ranges::stable_sort(candidates, std::greater(), &Candidate::likeness);
  Pairs pairs{std::vector<int>(std::size_t(expected), -1),
              std::vector<int>(std::size_t(found), -1)};
  for (const auto& [like, e, f] : candidates) {
    int& mine = pairs.of_expected[std::size_t(e)];
    int& yours = pairs.of_found[std::size_t(f)];
    if (mine >= 0 || yours >= 0) continue;
    mine = f;
    yours = e;
  }
  return pairs;
}

}  // namespace trichdan
