// repair: a word that its own document says otherwise. Copies change marks, now of one and now of
// another word ("giảm quá tài" beside "giảm quá tải", four times), and a reader is certain of what
// they made. Where a word has never stood beside its neighbours in official documents, and between
// the same three neighbours the document has, twice and read for certain, one that has and differs
// from it in its marks alone, that one is what was printed.
//
// Words with capitals stay: names are in no counts, and an author's slip in a name is a finding.
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

// The pages of one document with their layouts and numbers; those of text layers only tell.
void repair_own_phrases(std::vector<PageReading>& pages, std::span<const PageLayout> layouts,
                        std::span<const int> page_numbers, const NgramModel& documents,
                        Repairs& repairs);

}  // namespace trichdan
