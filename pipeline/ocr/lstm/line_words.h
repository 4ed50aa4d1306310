// ocr/lstm: the characters of a line cut into words, and how sure each is.
//
// Source: Tesseract's ExtractBestPathAsWords, SearchWords, LTRResultIterator::Confidence.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ocr/lstm/beam.h"

namespace trichdan::lstm {

struct WordRange {
  std::size_t begin = 0;  // symbols [begin, end)
  std::size_t end = 0;
  float certainty = 0;  // of its worst character or of the spaces around it, scaled by 7
};

// Words end at spaces and where a dictionary word begins. A space stays in the word only where the
// line begins with it or two follow each other; words of nothing but spaces are left out.
// `words` keeps its memory.
void cut_words(std::span<const ReadSymbol> symbols, std::vector<WordRange>& words);

// 0 to 100, as libtesseract reports a word (whose certainty is scaled) or a character (whose is
// not).
float confidence_of(float certainty);

}  // namespace trichdan::lstm
