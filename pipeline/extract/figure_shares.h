// extract: shares: "99,2%", "70-80%", "0,2‰".
//
// Immutable; may be used by several threads.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/figure_pass.h"
#include "extract/library.h"

namespace trichdan {

class ShareReader {
 public:
  explicit ShareReader(const Library& library);
  // The share whose number ends there, if a sign follows.
  void read(FigurePass& pass, std::size_t number_end) const;

 private:
  struct Sign;
  void take(FigurePass& pass, std::size_t at, const Sign& sign) const;

  const std::vector<Rule>& percent_;
  const std::vector<Rule>& permille_;
};

}  // namespace trichdan
