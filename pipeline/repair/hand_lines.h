// repair: figures that a reader saw in a pen's strokes.
//
// A line reader makes letters and figures of handwriting, and the odd per cent sign among them;
// what stands about it in the line says that nothing there could be read. Thread-safe: no state.
#pragma once

#include <span>

#include "base/reading.h"
#include "extract/mentions.h"
#include "text/stream.h"

namespace trichdan {

// Takes out figures of pages read by OCR whose line, but for the figure itself, could hardly be
// read: mean confidence below that of a page that is unreadable. Of a line with less than a word or
// two beside the figure, the lines above and below count too. Lines with nothing beside: left
// alone. `pages` and `page_numbers` (counted from 1) go together and are those of `text`.
void drop_figures_by_hand(Mentions& mentions, const DocumentText& text,
                          std::span<const PageReading> pages, std::span<const int> page_numbers);

}  // namespace trichdan
