// repair: the works a document cites with certainty, for what it cites in doubt elsewhere.
//
// Immutable; may be used by several threads.
#pragma once

#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "extract/mentions.h"

namespace trichdan {

// Whether two say the same: type, symbol and date.
bool is_same_work(const Reference& a, const Reference& b);

class CertainReferences {
 public:
  explicit CertainReferences(const std::vector<Reference>& references);

  // Whether one says exactly what `r` says.
  bool contains(const Reference& r) const;
  // The same; where `r` has no whole date, type and symbol are enough.
  bool attest(const Reference& r) const;

 private:
  std::set<std::tuple<std::string, std::string, std::string>> works_;  // type, symbol, date
};

}  // namespace trichdan
