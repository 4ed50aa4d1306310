// extract: which body a name means in its document: "Tỉnh ủy" alone is the document's own, "VP.UBND
// tỉnh" is an office of it, "Tòa Chùa" a mistyped place (domain 8).
//
// Immutable; may be used by several threads.
#pragma once

#include <string>

#include "extract/library.h"
#include "extract/mentions.h"
#include "extract/own_places.h"
#include "extract/unit_aliases.h"
#include "extract/unit_grammar.h"
#include "text/stream.h"

namespace trichdan {

class UnitResolver {
 public:
  UnitResolver(const Library& library, const UnitGrammar& grammar);

  // Fills unit, kind and place of all units, mends names whose place was misread, and adds mentions
  // by the short names the document has for its units, of `codes` and others. Needs the header.
  // Order is kept.
  void resolve(const DocumentText& text, const std::vector<Span>& codes, Mentions& mentions) const;

 private:
  struct Resolved {
    std::string name, unit, kind, place;
  };
  Resolved resolved(const std::string& name, const OwnPlaces& own) const;
  std::string expanded(const std::string& name) const;
  const GazetteerPlace* find_place(const StatedPlace& stated, const OwnPlaces& own) const;
  void complete(Resolved& result, const std::vector<UnitPart>& parts, const OwnPlaces& own) const;

  const Library& library_;
  const UnitGrammar& grammar_;
  AliasReader aliases_;
};

}  // namespace trichdan
