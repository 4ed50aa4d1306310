// extract: what documents do to each other (domain 5): "Kế hoạch A … thực hiện Nghị quyết B".
//
// Immutable; may be used by several threads. Linear in the text: of the words before a reference,
// and of those behind one that may cite another, only a bounded number of bytes is looked at.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/library.h"
#include "extract/list_headings.h"
#include "extract/mentions.h"
#include "extract/relation_verb.h"

namespace trichdan {

class RelationReader {
 public:
  explicit RelationReader(const Library& library);

  // The relations among the references of one stream, given in the order of the text. Indices count
  // from `first`, the index of references[0] in Mentions::references. Ordered by cited, then
  // citing.
  std::vector<Relation> read(std::string_view text, std::span<const Reference> references,
                             std::int32_t first) const;

 private:
  struct Pass;
  void relate(Pass& pass, std::size_t i) const;
  void follow(Pass& pass, std::size_t i) const;
  void state(Pass& pass, std::size_t i, const RelationVerb& verb) const;
  void inherit(Pass& pass, std::size_t i, const BeforeReference& before) const;
  std::int32_t citing_at(const Pass& pass, std::size_t i, const RelationVerb& verb) const;
  bool reaches(const Pass& pass, std::size_t j, std::size_t at) const;

  const Library& library_;
  VerbReader verbs_;
  const PhraseTable& breaks_;
  ListHeadings headings_;
};

// The relation a reference is cited by, for showing one beside it: the document's own before that
// of another reference. Null if it has none. `relations` as Mentions has them.
const Relation* relation_of(std::span<const Relation> relations, std::int32_t reference);

}  // namespace trichdan
