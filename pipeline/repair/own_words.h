// repair: words in doubt that their own document says otherwise. A document says its own terms
// again and again, and a copy spoils now one and now another of them: "mở khô lúa", where the
// reader held "kho" as possible and the document has "kho lúa" nine times.
//
// Another word that was held possible takes the place of one in doubt if the document has it, read
// for certain, beside the same neighbour three times and seldom elsewhere, and the word in doubt
// never; not where official documents know the word in doubt with its other neighbour. Of an
// abbreviation ("HE" for "HF") it is enough that the document has the one for certain three times
// and the other never.
//
// Words with capitals among small letters, numbers, Roman numbers and symbols stay.
//
// Pure; thread-safe.
#pragma once

#include <span>
#include <vector>

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/ngrams.h"
#include "repair/repairs.h"

namespace trichdan {

// The pages of one document with their layouts and numbers, after ContextRepair: what that took
// away is held possible too. Pages of text layers only tell.
void repair_own_words(std::vector<PageReading>& pages, std::span<const PageLayout> layouts,
                      std::span<const int> page_numbers, const NgramModel& documents,
                      Repairs& repairs);

}  // namespace trichdan
