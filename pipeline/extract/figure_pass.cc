#include "extract/figure_pass.h"

#include <algorithm>
#include <iterator>

#include "extract/clean.h"

namespace trichdan {

Figure& FigurePass::add(std::size_t begin, std::size_t end, std::string_view kind) {
  Figure figure;
  figure.span = {stream, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  figure.text = clean(text, begin, end);
  figure.kind = kind;
  figures.push_back(std::move(figure));
  return figures.back();
}

bool FigurePass::inside_reference(std::size_t at) const {
  const auto after = std::ranges::upper_bound(
      references, at, {}, [](const Reference& reference) { return reference.span.begin; });
  return after != references.begin() && std::prev(after)->span.end > at;
}

}  // namespace trichdan
