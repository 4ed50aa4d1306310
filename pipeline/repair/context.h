// repair: words that their neighbours speak against. Looked at are only words that are in doubt:
// the reader's own probabilities leave another word open at their place, or a second reader read
// another one. Each candidate is weighed by how probable the reader held it and by how often it
// stands between such neighbours, in official documents at large and in the archive's own
// confidently read words; it replaces what was read only if it is better by a margin.
//
// A printed slip of the author was read with certainty, so that nothing else is open and it stays.
// Codes, Roman numbers and figures are not decided here.
//
// Immutable; may be used by several threads.
#pragma once

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/context_words.h"
#include "repair/known_signers.h"
#include "repair/ngrams.h"
#include "repair/repairs.h"

namespace trichdan {

// What is known of neighbours; either may be null. Both must outlive whoever uses this.
struct ContextModels {
  const NgramModel* documents = nullptr;  // models/context/context.bin
  const NgramModel* archive = nullptr;    // the archive's own words, as a snapshot
  const KnownSigners* signers = nullptr;  // who signs for whom in the archive
};

class ContextRepair {
 public:
  explicit ContextRepair(const ContextModels& models) : models_(models) {}

  // Puts words of the page right, and appends what it did. Words in which a footnote's number
  // stands are left alone. `page_number` counts from 1.
  void repair(PageReading& page, const PageLayout& layout, int page_number, Repairs& repairs) const;

 private:
  class Pass;
  ContextModels models_;
};

}  // namespace trichdan
