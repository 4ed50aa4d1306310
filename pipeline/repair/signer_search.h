// repair: what stands before the words of a name, or of an office, that were read for certain.
// Internal to signer_repair.cc.
//
// Pure; thread-safe.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/reading.h"
#include "repair/signer_repair.h"

namespace trichdan {

// The name, or row of an office, that what was read for certain ends.
struct CrossedPlace {
  std::span<const LineTrace> traces;  // all of one box
  std::string rest;                   // what was read for certain
  std::int32_t rest_x0 = 0;           // where it begins, pixels of the page
  // Where the whole would begin, were it centred under each row of the office; not empty.
  std::vector<std::int32_t> begins;
};

struct Missing {
  std::string name;  // "Nguyễn", "Nguyễn Văn", or of an office "PHÓ"; empty: nothing is known
  std::int32_t x0 = 0;  // what was read right of it is what was read of the name
  bool known = false;   // one of KnownNames::whole
};

// `name` is empty if nothing or several may be meant; of an office `rest` is in capitals.
Missing what_stands_before(const CrossedPlace& place, const KnownNames& names);

}  // namespace trichdan
