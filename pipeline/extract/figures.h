// extract: figures in prose (domain 7): percent, permille, k/n ratios, money.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/library.h"
#include "extract/mentions.h"

namespace trichdan {

// "99,2" as "99.2", "31.576" as "31576", "1.234,50" as "1234.50": "." groups thousands, "," is the
// decimal mark; a "." that does not group three digits is taken for a decimal mark.
std::string decimal_of(std::string_view printed);

class FigureReader {
 public:
  explicit FigureReader(const Library& library);

  // In the order of the text. `references` and `units` are those of the same stream, ascending: a
  // ratio is not part of a symbol or date, and a figure speaks of the unit before it in its clause.
  std::vector<Figure> read(std::string_view text, std::uint32_t stream,
                           std::span<const Reference> references,
                           std::span<const UnitMention> units) const;

 private:
  struct Pass;
  void shares(Pass& pass) const;
  void permilles(Pass& pass) const;
  void ratios(Pass& pass) const;
  void money(Pass& pass) const;
  void take_ratio(Pass& pass, std::size_t slash) const;
  void take_share(Pass& pass, std::size_t sign, const std::vector<Rule>& rules,
                  const char* kind) const;
  bool is_ratio(std::string_view text, const RuleMatch& match, std::string& noun) const;
  void set_bound(std::string_view text, Figure& figure) const;
  void set_verdict(std::string_view text, Figure& figure) const;

  const std::vector<Rule>& percent_;
  const std::vector<Rule>& permille_;
  const std::vector<Rule>& ratio_;
  const std::vector<Rule>& money_;
  const std::vector<Rule>& verdict_;
  const PhraseTable& before_;
  const PhraseTable& after_;
  const PhraseTable& nouns_;
  const PhraseTable& not_before_ratio_;
};

}  // namespace trichdan
