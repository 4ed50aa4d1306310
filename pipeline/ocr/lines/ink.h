// ocr/lines, internal: what of a page is ink, free of rules, and how large its letters are.
#pragma once

#include "base/pix.h"
#include "ocr/lines/components.h"
#include "ocr/lines/text_lines.h"

namespace trichdan::lines {

// A full page of dense text at 400 dpi has half a million runs; more than this is grain.
inline constexpr std::size_t kMostRuns = 2'000'000;

// A page made fit for finding lines.
struct PageInk {
  PixPtr image;   // what strips are cut from: 1 or 8 bits, at most kLargestLetter tall letters
  int scale = 1;  // pixels of the page for one of `image`
  int paper = 0;  // the value of blank paper in `image`
  Runs runs;      // of ink in `image`
  Components components;
  int x_height = 0;          // of the usual letter without ascender; 0: there is no text
  std::vector<Box> upright;  // rules that part columns of tables: they are no ink
  std::vector<Box> across;   // the runs of those across, top to bottom: no ink either
  std::vector<Seal> seals;   // pixels of `image`
  std::vector<Box> strokes;  // where seals' rings and pens' strokes were taken out, apart
};

// Takes 1, 8 and 32 bits, and images with palettes. Never throws; a page that is no text (noise, a
// photograph) has no runs.
PageInk ink_of(const Pix& page, Strokes strokes);

// Sets runs and components anew from `ink`, 1 bit.
void find_components(PageInk& page, const Pix& ink);

}  // namespace trichdan::lines
