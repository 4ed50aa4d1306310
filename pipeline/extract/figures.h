// extract: figures in prose (domain 7): percent, permille, k/n ratios, money, counts with their
// noun; each with what its sentence says of it: bound, change, verdict, period, the unit it speaks
// of.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/figure_amounts.h"
#include "extract/figure_context.h"
#include "extract/figure_nouns.h"
#include "extract/figure_parts.h"
#include "extract/figure_ratios.h"
#include "extract/figure_shares.h"
#include "extract/library.h"
#include "extract/mentions.h"

namespace trichdan {

class FigureReader {
 public:
  explicit FigureReader(const Library& library);

  // In the order of the text. `references` and `units` are those of the same stream, ascending: a
  // figure is not part of a symbol or date, and it speaks of the unit before it in its clause.
  // A range ("70-80%") gives two figures with one span, bound "từ" and "đến".
  std::vector<Figure> read(std::string_view text, std::uint32_t stream,
                           std::span<const Reference> references,
                           std::span<const UnitMention> units) const;

 private:
  void read_number(FigurePass& pass, std::size_t begin, std::size_t end) const;

  NounReader nouns_;
  ShareReader shares_;
  RatioReader ratios_;
  PartReader parts_;
  AmountReader amounts_;
  FigureContext context_;
};

}  // namespace trichdan
