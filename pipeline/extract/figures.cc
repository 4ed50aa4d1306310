#include "extract/figures.h"

#include <algorithm>
#include <utility>

#include "extract/figure_numbers.h"
#include "extract/letters.h"

namespace trichdan {
namespace {

// The byte behind a number, over a blank; 0 at the end.
char behind(std::string_view text, std::size_t end) {
  if (end < text.size() && is_blank(text[end])) ++end;
  return end < text.size() ? text[end] : '\0';
}

}  // namespace

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
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const std::size_t end = number_end(text, at);
    read_number(pass, at, end);
    at = end;
  }
  std::ranges::stable_sort(pass.figures, {},
                           [](const Figure& figure) { return figure.span.begin; });
  context_.add(pass);
  return std::move(pass.figures);
}

// What stands behind a number says which reader it is for.
void FigureReader::read_number(FigurePass& pass, std::size_t begin, std::size_t end) const {
  switch (const auto next = static_cast<unsigned char>(behind(pass.text, end)); next) {
    case 0:
      return;
    case '%':
      return shares_.read(pass, end);
    case '/':
      ratios_.read(pass, end);
      return shares_.read(pass, begin);  // "0/00"
    default:
      if (next < 'A' || (next > 'Z' && next < 'a') || (next > 'z' && next < 0x80)) return;
      if (next == 0xE2) ratios_.read(pass, end);
      if (next == 'p' || next == 0xE2) shares_.read(pass, end);
      amounts_.read(pass, begin, end);
  }
}

}  // namespace trichdan
