// audit: what the second reader has for a place of the text. It errs elsewhere than the first, so
// that a number both read alike is hardly misread, and one it read otherwise may be what was
// printed.
//
// Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "audit/input.h"

namespace trichdan::audit {

// The digits it has for the number at `span`: the same ones where it agrees, none ("") where it has
// no number there. Nothing where nobody read twice.
std::optional<std::string> second_digits(const Context& context, const Span& span);

// The text of `span` with its disputed words as the second reader has them; empty where nobody read
// twice or no word with figures is disputed.
std::string second_text(const Context& context, const Span& span);

// Whether a day is written in the text, in figures: "15/5/2015", "15 tháng 5 năm 2015".
bool writes_date(std::string_view text, std::string_view iso);

}  // namespace trichdan::audit
