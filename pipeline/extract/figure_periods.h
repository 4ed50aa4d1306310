// extract: the time figures speak of: "năm 2024", "6 tháng đầu năm 2023", "tháng 12/2017".
//
// Immutable; may be used by several threads.
#pragma once

#include <vector>

#include "extract/figure_pass.h"
#include "extract/library.h"

namespace trichdan {

class PeriodReader {
 public:
  explicit PeriodReader(const Library& library);

  // Gives each figure the period that governs it in its sentence: one that follows it directly, or
  // the nearest before it, or the nearest behind it.
  void add(FigurePass& pass) const;

 private:
  struct Period;
  std::vector<Period> periods_in(const FigurePass& pass, std::size_t begin, std::size_t end) const;

  const Period* governing(std::string_view text, const std::vector<Period>& periods,
                          const Span& figure, std::size_t limit) const;

  const std::vector<Rule>& rules_;
};

}  // namespace trichdan
