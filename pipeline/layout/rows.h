// Words to rows: what stands on one height of the page, free of skew and specks.
//
// All boxes here are "flat": in pixels of the page as if it had been scanned straight.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/reading.h"

namespace trichdan {

// A run of words without a wide gap.
struct Segment {
  std::vector<std::uint32_t> words;  // indices into PageReading::words, left to right
  Box box;
};

struct Row {
  std::vector<Segment> segments;  // left to right
  Box box;
  std::vector<std::uint32_t> words() const;
};

struct PageRows {
  const PageReading* page = nullptr;  // not owned; outlives this
  std::vector<Box> boxes;             // parallel to the page's words
  std::vector<Box> marks;             // parallel to the page's marks
  std::vector<Row> rows;              // top to bottom
  int text_height = 0;                // of a usual word, pixels; 0 on a page without words
  int pitch = 0;                      // between usual rows, pixels
  int left = 0;                       // margins of the usual text
  int right = 0;

  std::string text_of(const std::vector<std::uint32_t>& words) const;  // normalised, spaces between
  std::string text_of(const Row& row) const { return text_of(row.words()); }
  // Mean over words, weighted by bytes.
  float confidence_of(const std::vector<std::uint32_t>& words) const;
  Box box_of(const std::vector<std::uint32_t>& words) const;
};

PageRows rows_of(const PageReading& page);

}  // namespace trichdan
