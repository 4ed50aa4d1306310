// extract: where a document comes from, for what its text leaves out ("Tỉnh ủy", "UBND tỉnh").
//
// Immutable; may be used by several threads.
#pragma once

#include <string>
#include <vector>

#include "extract/library.h"
#include "extract/mentions.h"
#include "extract/unit_grammar.h"

namespace trichdan {

// Each with level and name, or empty where the header does not say.
struct OwnPlaces {
  GazetteerPlace province, district, commune;
  std::string issuer;  // the body itself: "Sở Y tế tỉnh Kiên Giang"
  std::string date;    // of the document, ISO 8601

  // The one with this level; nullptr if there is none.
  const GazetteerPlace* at(std::string_view level) const;
};

// A place as a name states it: "thành phố" and "Điện Biên Phủ"; the level may be empty.
struct StatedPlace {
  std::string level;
  std::string name;
  std::size_t first = 0;  // the parts that are the name; level parts stand before them
  std::size_t count = 0;
  bool known = false;    // a name of the tables
  bool leveled = false;  // the level is printed; else it is the head's ("Huyện ủy")
  bool of_committee = false;
};
// The last place a name states; an empty name if there is none.
StatedPlace place_in(const std::vector<UnitPart>& parts);

// From issuer, parent and place of the header. The centre's documents are of no place, although
// "Hà Nội" stands above them.
OwnPlaces own_places(const DocumentHeader& header, const Library& library,
                     const UnitGrammar& grammar);

}  // namespace trichdan
