// audit: references as the rules about them compare them.
//
// Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/rules.h"

namespace trichdan::audit {

// The date of a reference or, where it states none, of the one work it is resolved to; ISO 8601.
std::string date_of(const Context& context, std::size_t reference);

// How two full dates differ, as one mistake of a typist makes them differ.
enum class DateSlip {
  none,   // they are equal
  small,  // in one of day, month and year only, or day and month are exchanged
  large,
};
DateSlip slip_between(std::string_view a, std::string_view b);

// Whether OCR may have read one date for the other: they differ in one confusable digit.
bool may_be_misread(std::string_view a, std::string_view b);

// Whether a mention is in doubt because of how it was read: not sure, and on a page OCR read.
bool is_doubtful(const Context& context, const Reference& reference);

// "05-CT/TW", "Nghị quyết 15-NQ/TU": as explanations name it.
std::string shown_name(const Reference& reference);
// "2021-12-13" as "13/12/2021".
std::string shown_date(std::string_view iso);

// The longest run of words that both have, in words; marks and case do not matter.
std::size_t common_run(std::string_view a, std::string_view b);

// Whether one of the issuers may be the other's: one is unknown, or they are compatible.
bool may_be_one_issuer(std::string_view a, std::string_view b);

}  // namespace trichdan::audit
