// repair: what may stand in a word's place.
//
// Pure functions; thread-safe.
#pragma once

#include <string>
#include <vector>

#include "base/reading.h"
#include "repair/context_counts.h"

namespace trichdan {

struct ContextCandidate {
  std::string text;  // of the whole word, its punctuation kept
  ContextToken token = kBreak;
  double cost = 0;       // the reader's, of its logarithms of probability
  bool sided = false;    // a second reader read it
  bool variant = false;  // no reader did: only its marks differ from what was read
};

// What was read first, then what the readers held possible there. Of codes, figures and Roman
// numbers only what was read.
std::vector<ContextCandidate> read_candidates(const Word& word, ContextToken token);

// Adds, to a word that has never stood beside its neighbours, those that have and differ from it in
// their marks alone. kBreak: no neighbour.
void add_mark_variants(const Word& word, ContextToken before, ContextToken behind,
                       const ContextCounts& counts, std::vector<ContextCandidate>& candidates);

}  // namespace trichdan
