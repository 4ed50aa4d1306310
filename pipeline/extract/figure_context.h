// extract: what a sentence says of its figures: bound, change, verdict, period, unit.
//
// Immutable; may be used by several threads.
#pragma once

#include <string>
#include <string_view>

#include "extract/figure_pass.h"
#include "extract/figure_periods.h"
#include "extract/figure_subjects.h"
#include "extract/library.h"

namespace trichdan {

class FigureContext {
 public:
  explicit FigureContext(const Library& library);

  // Fills those fields of all figures of the pass, which are in the order of the text.
  void add(FigurePass& pass) const;

 private:
  void set_left(std::string_view text, Figure& figure) const;
  void set_bound_after(std::string_view text, Figure& figure) const;
  void set_comparison(std::string_view text, Figure& figure, std::size_t limit) const;
  void set_verdict(std::string_view text, Figure& figure, std::size_t limit) const;
  std::string verdict_before(std::string_view text, const Figure& figure) const;
  std::string surpassing(std::string_view text, const Figure& figure) const;

  const std::vector<Rule>& verdicts_;
  const std::vector<Rule>& comparisons_;
  const std::vector<Rule>& targets_;
  const PhraseTable& bounds_before_;
  const PhraseTable& bounds_after_;
  const PhraseTable& changes_;
  SubjectUnitReader subjects_;
  PeriodReader periods_;
};

}  // namespace trichdan
