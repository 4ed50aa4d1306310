// ocr/lines, internal: a bilevel image as runs of ink, the form in which everything here is done:
// a page of text has a hundred times fewer runs than pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

struct Pix;

namespace trichdan::lines {

// Ink at x0 <= x < x1 of one row.
struct Run {
  std::int32_t x0 = 0;
  std::int32_t x1 = 0;
};

// All runs of an image, row after row, left to right within a row.
struct Runs {
  std::int32_t width = 0;
  std::int32_t height = 0;
  bool too_many = false;  // more than were asked for: none is kept
  std::vector<Run> runs;
  std::vector<std::uint32_t> row_starts;  // height + 1 of them: row y is [starts[y], starts[y + 1])

  std::uint32_t begin(std::int32_t y) const { return row_starts[static_cast<std::size_t>(y)]; }
  std::uint32_t end(std::int32_t y) const { return row_starts[static_cast<std::size_t>(y) + 1]; }
};

// The runs of a 1 bit image. None at all where there are more than `most`: that is no text.
Runs runs_of(const Pix& ink, std::size_t most);

}  // namespace trichdan::lines
