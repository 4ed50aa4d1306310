// repair: a date that stands behind a symbol and could not be read as one.
//
// Pure; thread-safe.
#pragma once

#include <string_view>

namespace trichdan {

// Whether the text behind a reference without a date begins like one: "ngày" and no sentence that
// goes on with it ("ngày càng", "ngày nay"), a day before "tháng", or figures as a date has them;
// what is left of a comma, and stray signs, may stand before it.
bool has_unread_date(std::string_view behind);

}  // namespace trichdan
