// audit: how surely the words say that numbers belong together, and what follows from it.
//
// Pure; thread-safe.
#pragma once

#include "audit/claim.h"

namespace trichdan::audit {

enum class Bond {
  firm,    // they say so: a claim that does not hold is a finding
  likely,  // a finding if one digit makes it right
  weak,    // a finding if one digit makes it right and that is no chance: the numbers are large
           // (audit/digits.h), or of a sum, it is off by a tenth at most
  loose,   // good for confirming only
};

// Sets Claim::loose, and of what is told with less than a firm bond the severity: a warning. Loose
// is a claim that does not hold and is not to be told; one that holds is never loose, since that it
// holds says that the numbers belong together.
void apply(Bond bond, Claim& claim);

}  // namespace trichdan::audit
