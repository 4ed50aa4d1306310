// repair: punctuation that nobody prints: "..", which was "…" of which one dot was lost, and a full
// stop before a small letter, which was a comma where the reader held that possible too, a speck
// behind a ratio ("10/10. huyện"), and a stop inside a symbol.
//
// Pure; thread-safe. Text layers are left alone. Page numbers from 1.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/repairs.h"

namespace trichdan {

// "phát…;" of "phát..;". Nothing where no two dots stand alone behind a letter or a bracket.
std::optional<std::string> with_ellipsis(std::string_view word);

// "BYT-YTDP," of "BYT.-YTDP,": a stop between the codes of a symbol. Nothing for other words.
std::optional<std::string> without_stop_in_symbol(std::string_view word);

// Both of these, in each word.
void repair_stops(PageReading& page, int page_number, Repairs& repairs);

// Within paragraphs: "07/CĐ. QLĐT" was "07/CĐ-QLĐT" where the reader held the hyphen possible. No
// sentence ends behind a document's kind, and none begins with a body's code.
void repair_hyphens(PageReading& page, const PageLayout& layout, int page_number, Repairs& repairs);

// Within paragraphs; a stop behind what is no syllable ends an abbreviation, and "b)" begins an
// item of a list.
void repair_commas(PageReading& page, const PageLayout& layout, int page_number, Repairs& repairs);

}  // namespace trichdan
