// extract: the parts of a total: "211 người (cấp tỉnh 29, cấp huyện 182)".
//
// Immutable; may be used by several threads.
#pragma once

#include <string>

#include "extract/figure_pass.h"
#include "extract/library.h"

namespace trichdan {

class PartReader {
 public:
  explicit PartReader(const Library& library);

  // Adds the parts that follow a total which ends at `end`, two at least, each with the total's
  // noun.
  void read(FigurePass& pass, std::size_t end, const std::string& noun) const;

 private:
  struct Part;
  Part part_at(std::string_view text, std::size_t at) const;

  const PhraseTable& not_before_;
};

}  // namespace trichdan
