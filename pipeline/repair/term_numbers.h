// repair: Roman numbers of terms, congresses and sessions that were read with letters no Roman
// number has: "khóa XHI" was printed XIII, whose strokes ran together, "lần thứ XIlI" XIII.
//
// Pure; thread-safe. Only behind a word that Roman numbers follow, and only where one number is
// left; a number that is well formed is changed only where it was hardly read and a second reader
// has more strokes of it: "XII" beside "XIH" was printed XIII. In a list terms rise: of
// "khóa XI, XI" the second is what the reader nearly read, if that has more strokes ("XH" is XII).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/repairs.h"

namespace trichdan {

// "XIII" of "XHI". Nothing for a Roman number as it should be, and for anything else.
std::optional<std::string> repaired_roman(std::string_view core);

// "II/2020" of "11/2020", "IV" of "1V". Nothing for a number up to 4, and for anything else.
std::optional<std::string> repaired_quarter(std::string_view core);

// Page number from 1. Text layers are left alone.
void repair_term_numbers(PageReading& page, const PageLayout& layout, int page_number,
                         Repairs& repairs);

}  // namespace trichdan
