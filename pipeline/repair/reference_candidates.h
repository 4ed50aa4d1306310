// repair: what else a reference in doubt may say. Candidates are what the reader's own
// probabilities and the second reader leave open for one word of it, and signs that print loses;
// each is put into its sentence and read again by the grammar of references.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/mentions.h"
#include "repair/certain_references.h"
#include "repair/reference_text.h"
#include "repair/text_window.h"

namespace trichdan {

struct ReferenceCandidate {
  std::size_t word = 0;   // index into TextWindow::words
  std::string text;       // in its place
  double cost = 0;        // logarithm of how much less probable than what was read
  bool attested = false;  // the document cites it elsewhere, with certainty
  Reference reference;    // what the grammar finds then
};

class ReferenceCandidates {
 public:
  // Keeps references to both.
  ReferenceCandidates(const ReferenceText& text, const CertainReferences& certain)
      : text_(text), certain_(certain) {}

  // The best of those that may replace `read`, which the grammar finds in `window` for `r`.
  std::optional<ReferenceCandidate> best_of(const TextWindow& window, const Reference& read,
                                            const Reference& r) const;

 private:
  std::vector<std::pair<std::string, double>> options(const TextWindow& window,
                                                      std::size_t at) const;
  bool may_replace(const Reference& read, const ReferenceCandidate& c) const;

  const ReferenceText& text_;
  const CertainReferences& certain_;
};

}  // namespace trichdan
