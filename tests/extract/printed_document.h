// A document as a page prints it, and the header that layout, text and extract together read of it.
#pragma once

#include <utility>
#include <vector>

#include "extract/mentions.h"

namespace trichdan {

using Sides = std::vector<std::pair<const char*, const char*>>;  // left and right of one row

struct Printed {
  Sides head;
  std::vector<const char*> title;  // in the middle
  std::vector<const char*> body;
  Sides end;
};

// Four lines of running text.
std::vector<const char*> plain_body();

DocumentHeader header_of(const Printed& document);

}  // namespace trichdan
