// ocr/lstm: where the characters of a line stand.
//
// Time steps only say where between two characters a boundary is. A character's box is that of the
// ink whose middle lies between its boundaries, cut to its word's columns; where there is no ink,
// its columns over the height of the line. Source: Tesseract's InitializeWord and
// PAGE_RES_IT::ReplaceCurrentWord.
#pragma once

#include <span>
#include <vector>

#include "base/geometry.h"
#include "ocr/lstm/beam.h"
#include "ocr/lstm/line_words.h"

struct Pix;

namespace trichdan::lstm {

// The line image the steps are of.
struct LineGeometry {
  int width = 0;  // pixels
  int height = 0;
  float pixels_per_step = 0;
};

// Boxes of the connected pieces of ink of an image of 1 bit a pixel, left to right by their
// middles. Specks of one or two pixels are left out.
std::vector<Box> ink_boxes(Pix* bilevel);
// Sorts boxes as place_characters wants them.
void sort_by_middle(std::vector<Box>& ink);

// A box for each symbol of the words, in pixels of the line; empty for the spaces between words.
// `ink` must be sorted by its middles.
std::vector<Box> place_characters(std::span<const ReadSymbol> symbols,
                                  std::span<const WordRange> words, const LineGeometry& line,
                                  std::span<const Box> ink);

}  // namespace trichdan::lstm
