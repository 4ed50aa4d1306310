// audit: "OCR or author?": whether one confusion of digits explains that arithmetic does not hold.
//
// Pure; thread-safe.
#pragma once

#include <string>
#include <vector>

#include "audit/input.h"

namespace trichdan::audit {

// Whether print of one digit is taken for the other by OCR: 8 and 3, 1 and 7 (docs/design.md).
bool confusable(char a, char b);

// "3l" as "31", "Š3" as "53": letters OCR puts for digits. Empty if there is anything else.
std::string digits_as_read(std::string_view text);

struct Repair {
  std::size_t number = 0;  // index into Claim::numbers
  std::string read;        // "95,8"
  std::string repaired;    // "98,8"
  bool second = false;     // the second reader has it
};

// What makes the claim hold, in the order of numbers: numbers as the second reader has them, one of
// them or all; or else all single confusions in numbers read by OCR.
std::vector<Repair> repairs_of(const Context& context, const Claim& claim);

// Whether the second reader has other digits for one of its numbers.
bool is_disputed(const Context& context, const Claim& claim);

}  // namespace trichdan::audit
