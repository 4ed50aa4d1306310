// What stands at the edges of a page: its number, and footnotes.
#pragma once

#include "layout/piece.h"

namespace trichdan {

// "2", "- 2 -", "Trang 2/5", "2." in the first or last row.
bool is_page_number(const PageRows& page, std::size_t row);

// The first row of the footnotes among [begin, end), which go on to `end`; `end` if there are none.
// By a short rule at the left margin above them: office programs part notes from the body so.
std::size_t find_ruled_notes(const PageRows& page, std::size_t begin, std::size_t end);
// By rows of clearly smaller type below a gap. Rows inside `tables` do not tell what size is usual.
std::size_t find_small_notes(const PageRows& page, std::size_t begin, std::size_t end,
                             const std::vector<Box>& tables);

// Gives lines of the body and of footnotes their note_marks, takes words that are nothing but a
// number's misreading out of them, and says which footnote lines begin a note: those that begin
// with a raised number or, where a page has no raised number, with a figure or star.
void mark_notes(const PageRows& page, std::vector<Line>& lines);

}  // namespace trichdan
