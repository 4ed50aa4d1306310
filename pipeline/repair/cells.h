// repair: what stands alone in the cells of a table, put right by its column. Nothing beside "I" in
// its cell tells it from "1"; the cells above and below do: a column that numbers its rows counts
// on, and a column of figures has no letters.
//
// Pure; thread-safe.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/repairs.h"

namespace trichdan {

// "11" of "I1", "TI" and "ll", "10" of "Tổ": a word of look-alikes of figures and of figures as
// that number; empty where another letter stands among them.
std::string look_alike_figures(std::string_view word);

// "53,91" of "53.91", where nothing is parted into thousands; empty for another word.
std::string with_decimal_comma(std::string_view word);

// Puts words that stand alone in cells right and appends what it did. Pages in order, as many
// layouts and page numbers (from 1) as pages; text layers are left alone.
void repair_cells(std::span<PageReading> pages, std::span<const PageLayout> layouts,
                  std::span<const int> page_numbers, Repairs& repairs);

}  // namespace trichdan
