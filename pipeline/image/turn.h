// image, internal: which side of the page is up.
#pragma once

#include "base/pix.h"
#include "image/ink.h"
#include "image/skew.h"

namespace trichdan {

// What speaks for a page of lines that run across being the right way up. In Vietnamese the space
// over the bodies of small letters holds marks, ascenders and the tops of capitals; the space under
// them only the tails of g, p, q, y and the dot of the heavy tone.
struct UprightEvidence {
  int lines = 0;     // runs of rows with ink between two white gaps, in six columns of the page
  double above = 0;  // ink over the bodies, relative to the fullest row of each line
  double below = 0;  // ink under them

  bool suffices() const;  // there are enough lines
  bool is_upside_down() const;
};
UprightEvidence upright_evidence(const InkMap& ink, const Skew& skew);

// Quarter turns clockwise that bring the lines of the page across and upright. 0 where the evidence
// does not suffice: a page turned wrongly is lost, a page left as it is can be looked at. `below`:
// what is ink, as for ink_map.
int turns_needed(const Pix& image, int below, const InkMap& ink, const Skew& skew);

}  // namespace trichdan
