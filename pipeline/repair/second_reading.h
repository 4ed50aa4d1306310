// repair: two readings of the same page, by readers that err at different places. Where they agree,
// what they read can be trusted; where they differ, the grammar of what is read decides, or nobody
// does and the mention says so.
//
// Pure functions; thread-safe.
#pragma once

#include "base/reading.h"
#include "extract/mentions.h"
#include "repair/repairs.h"
#include "text/stream.h"

namespace trichdan {

// Whether any word of the page was read differently by a second reader.
bool has_disputed_words(const PageReading& page);

// The page as its second reader read it: disputed words have that reader's text.
PageReading as_read_second(const PageReading& page);

// Takes a word of the second reading where the first cannot be a syllable of Vietnamese and the
// second is one: small letters only, since names and abbreviations follow no such rule. The other
// text stays beside it. Appends what it did; `page_number` counts from 1.
void repair_syllables(PageReading& page, int page_number, Repairs& repairs);

// Two understandings of one document: `mentions` of `text`, and those of the same pages as read the
// second time. References and figures in words that both read alike stay as they are. Of others:
//   the first is in doubt by its grammar, the second is not: its symbol, number and date are taken,
//     what the first had read stays in symbol_read, and the state is `check`;
//   both are well formed and differ: the first stays, with the state `check`;
//   only the second reading has one: it is added, with the state `check`.
// Figures written together with a word, or in a signature, go where only the first reading has
// them: footnote calls and seals are read as such.
void compare_readings(Mentions& mentions, const DocumentText& text, const Mentions& second,
                      const DocumentText& second_text);

}  // namespace trichdan
