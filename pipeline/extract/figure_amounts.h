// extract: sums of money ("564,939 tỷ đồng") and counts with their noun ("1.510 cas mắc"), found at
// the numbers of a text; not years, dates, numbers of articles, documents and lists.
//
// Immutable; may be used by several threads.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "extract/figure_nouns.h"
#include "extract/figure_parts.h"
#include "extract/figure_pass.h"
#include "extract/library.h"

namespace trichdan {

class AmountReader {
 public:
  AmountReader(const Library& library, const NounReader& nouns, const PartReader& parts);
  // The amount whose number is [begin, end).
  void read(FigurePass& pass, std::size_t begin, std::size_t end) const;

 private:
  struct Number;
  struct Noun;
  bool take_money(FigurePass& pass, const Number& number) const;
  void take_count(FigurePass& pass, const Number& number) const;
  Noun noun_after(std::string_view text, std::size_t end) const;
  bool is_time_of_calendar(std::string_view text, std::span<const Token> left,
                           const Noun& noun) const;
  bool may_count(std::string_view text, const Number& number, const Noun& noun) const;

  const std::vector<Rule>& money_;
  const PhraseTable& money_starts_;
  const PhraseTable& scales_;
  const PhraseTable& times_;
  const PhraseTable& levels_;
  const PhraseTable& not_before_;
  const PhraseTable& not_after_times_;
  const PhraseTable& not_after_hours_;
  const PhraseTable& counting_;
  const PhraseTable& bounds_;
  const NounReader& nouns_;
  const PartReader& parts_;
};

}  // namespace trichdan
