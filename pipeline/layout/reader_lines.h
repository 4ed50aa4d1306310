// layout: the lines a page's words were read in. Pure; thread-safe.
#pragma once

#include <cstdint>
#include <vector>

#include "base/reading.h"

namespace trichdan {

struct WordLine {
  std::vector<std::uint32_t> words;  // indices into PageReading::words, as they were read
};

// Without specks; one whose words jump back to the left is two. `text_height` in pixels.
std::vector<WordLine> reader_lines(const PageReading& page, int text_height);

}  // namespace trichdan
