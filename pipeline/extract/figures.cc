#include "extract/figures.h"

#include <algorithm>

namespace trichdan {

FigureReader::FigureReader(const Library& library)
    : nouns_(library),
      shares_(library),
      ratios_(library, nouns_),
      parts_(library),
      amounts_(library, nouns_, parts_),
      context_(library) {}

std::vector<Figure> FigureReader::read(std::string_view text, std::uint32_t stream,
                                       std::span<const Reference> references,
                                       std::span<const UnitMention> units) const {
  FigurePass pass{text, stream, references, units, {}};
  shares_.read(pass);
  ratios_.read(pass);
  amounts_.read(pass);
  std::ranges::stable_sort(pass.figures, {},
                           [](const Figure& figure) { return figure.span.begin; });
  context_.add(pass);
  return std::move(pass.figures);
}

}  // namespace trichdan
