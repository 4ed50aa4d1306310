// extract: ratios: "76/129 đơn vị cấp xã", "Thương hàn (7/29)"; not dates, addresses, symbols.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstddef>
#include <string>

#include "extract/figure_nouns.h"
#include "extract/figure_pass.h"
#include "extract/library.h"

namespace trichdan {

class RatioReader {
 public:
  RatioReader(const Library& library, const NounReader& nouns);
  // The ratio whose numerator ends there.
  void read(FigurePass& pass, std::size_t number_end) const;

 private:
  void take(FigurePass& pass, std::size_t slash) const;
  bool is_ratio(std::string_view text, const RuleMatch& match, std::string& noun) const;
  bool counts_noun(std::string_view text, const RuleMatch& match, const Token& next,
                   std::string& noun) const;

  const std::vector<Rule>& rules_;
  const PhraseTable& not_before_;
  const PhraseTable& not_nouns_;
  const NounReader& nouns_;
};

}  // namespace trichdan
