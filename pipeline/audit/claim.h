// audit: a statement of the report that was recomputed.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "audit/decimal.h"
#include "audit/finding.h"

namespace trichdan::audit {

// A number of the text: its digits alone.
struct Number {
  Decimal value;
  Span span;
  bool operator==(const Number&) const = default;
};

// Whether arithmetic holds for these values, in the order of Claim::numbers.
using Test = std::function<bool(std::span<const Decimal>)>;

struct Claim {
  Finding finding;  // as it is reported if the claim does not hold and no misreading explains it
  bool holds = false;
  // Of a loose claim the place alone says that the numbers belong together: it is good for
  // confirming, and is no finding if it does not hold.
  bool loose = false;
  // Whether that it holds says that its numbers were read right; that a part is no larger than its
  // whole does not.
  bool confirms = true;
  std::vector<Number> numbers;  // what was recomputed; empty for claims without arithmetic
  Test test;
  bool doubtful = false;  // a mention it rests on is not sure
};

}  // namespace trichdan::audit
