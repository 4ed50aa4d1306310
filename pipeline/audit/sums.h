// audit: claims that parts make up a total, in prose and in tables.
#pragma once

#include <string>
#include <vector>

#include "audit/rules.h"

namespace trichdan::audit {

// numbers[0] is the total. The explanation and the arithmetic are written out; the evidence is left
// to the caller.
Claim sum_claim(const AuditRule& rule, const Number& total, const std::vector<Number>& parts);

}  // namespace trichdan::audit
