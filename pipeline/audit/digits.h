// audit: whether a claim that does not hold is off by one digit, whoever mistook it.
//
// Pure; thread-safe.
#pragma once

#include "audit/claim.h"

namespace trichdan::audit {

// Changing one digit of one number, or leaving one out, makes the claim hold.
bool one_digit_off(const Claim& claim);

// The same, and the numbers are so large that this is no chance: of numbers that have nothing to do
// with each other, fewer than one in `one_in` would be.
bool surely_one_digit_off(const Claim& claim, int one_in = 20);

}  // namespace trichdan::audit
