// extract, internal: the reading of one stream's references.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/references.h"

namespace trichdan {

struct ReferenceReader::Pass {
  std::string_view text;
  std::uint32_t stream = 0;
  bool header = false;
  std::size_t done = 0;  // everything before was read
  LeftContext left;
  std::vector<OpenReference> citations;
};

}  // namespace trichdan
