// ocr, internal: a line as read, and how far it is to be believed.
//
// Pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/reading.h"

namespace trichdan {

struct ReadLine {
  std::vector<Word> words;  // boxes on the page
  Box box;                  // of the line on the page
  std::int32_t row = 0;     // lines of one row stand side by side
  std::int32_t block = 0;
};

// Mean of the words' confidences, weighted by bytes; 0 without words.
double confidence_of(std::span<const Word> words);
double confidence_of(std::span<const ReadLine> lines);

// What is read where there is no text (seals, signatures, grain) has next to no confidence.
bool is_text(std::span<const Word> words);

// What speaks for a reading less what speaks against it, in bytes of text: words read with
// confidence that can be words, and those that cannot.
double credit_of(std::span<const ReadLine> lines);

// Whether another reading of a region is to be kept in place of ours: clearly more credit, no less
// confidence, and no two columns run together to one line. Set on development pages.
bool is_better(std::span<const ReadLine> other, std::span<const ReadLine> own);

// A run of lines in doubt.
struct DoubtfulRegion {
  std::size_t begin = 0;  // of the lines
  std::size_t end = 0;
  Box box;  // around them
};

// Runs of rows, with all lines that stand side by side in them, too many of which were read with
// little confidence or as what no Vietnamese is. `lines` are row by row. Figures, seals and
// signatures alone are no reason for doubt.
std::vector<DoubtfulRegion> doubtful_regions(std::span<const ReadLine> lines);

}  // namespace trichdan
