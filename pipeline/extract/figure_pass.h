// extract: one stream on its way through the readers of figures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/mentions.h"

namespace trichdan {

struct FigurePass {
  std::string_view text;
  std::uint32_t stream = 0;
  std::span<const Reference> references;  // ascending
  std::span<const UnitMention> units;     // ascending
  std::vector<Figure> figures;

  // A figure that covers [begin, end), valid until the next one is added.
  Figure& add(std::size_t begin, std::size_t end, std::string_view kind);
  bool inside_reference(std::size_t at) const;
};

}  // namespace trichdan
