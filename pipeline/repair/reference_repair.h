// repair: symbols and dates of references that OCR left in doubt. Candidates are what the reader's
// own probabilities and the second reader leave open for a word of the reference; each is put into
// its sentence and read again by the grammar of references. One is taken
//   where what was read is not well formed and the candidate is, if the reader held it nearly as
//     probable or the document cites the same work, read with certainty, elsewhere;
//   where the date could not be read and the candidate has one, likewise;
//   where the number lost the slash before its year ("182009/TT-BYT"), if the date is of that year;
//   where both are well formed, only if the document cites the candidate with certainty, to the
//   day,
//     and never what was read.
// The state stays `check`. A reference in doubt that says exactly what a certain one of the same
// document says is `sure`. A công văn whose department no table knows, and of which the reader left
// a letter open, is one to check: that set is open, so that grammar tells nothing.
//
// Immutable; may be used by several threads.
#pragma once

#include <span>

#include "base/reading.h"
#include "extract/extractor.h"
#include "extract/mentions.h"
#include "repair/repairs.h"
#include "text/stream.h"

namespace trichdan {

class ReferenceRepair {
 public:
  explicit ReferenceRepair(const Extractor& extractor) : extractor_(extractor) {}

  // `mentions` of `text`, which was built from `pages`; page i is page_numbers[i]. Appends what it
  // did, and what the grammar of symbols did while they were read.
  void repair(Mentions& mentions, const DocumentText& text, std::span<const PageReading> pages,
              std::span<const int> page_numbers, Repairs& repairs) const;

 private:
  class Pass;
  const Extractor& extractor_;
};

}  // namespace trichdan
