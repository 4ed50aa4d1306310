// extract: the unit a figure speaks of: "Huyện ủy Mường Nhé đạt 90%".
//
// Immutable; may be used by several threads.
#pragma once

#include <string>

#include "extract/figure_pass.h"
#include "extract/library.h"

namespace trichdan {

class SubjectUnitReader {
 public:
  explicit SubjectUnitReader(const Library& library);

  // The name of the unit before the figure in its clause, or in brackets directly behind it; not
  // the issuer of a document cited there, nor a body only as somebody's office. Empty for lengths
  // of time, which nobody has.
  std::string subject_of(const FigurePass& pass, const Figure& figure) const;

 private:
  bool is_another(const FigurePass& pass, const UnitMention& unit) const;
  bool is_time(const Figure& figure) const;

  const PhraseTable& times_;
  const PhraseTable& not_behind_;
};

}  // namespace trichdan
