// resolve: which works a document cites: its references, and the works it names, brought together
// by resolve/citation.h. Which works of several documents are one is decided over the archive, by
// the same rules (store/work_index.h).
//
// Pure functions; thread-safe. A reference without symbol and number stays open.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/mentions.h"
#include "resolve/citation.h"

namespace trichdan {

// A document that is named, whether or not the archive holds it. Fields as first printed.
struct Work {
  std::string id;  // id_of(key)
  std::string type;
  std::string number;
  std::string symbol;
  std::string year;
  std::string date;
  std::string issuer;
  std::string subject;
  std::string name;           // of a work named without a number
  bool central = false;       // as of Citation
  State state = State::sure;  // sure if any mention of it is
  int citations = 0;          // mentions
  WorkKey key;
};

struct Resolution {
  std::vector<Work> works;        // by first mention
  std::vector<int> of_reference;  // parallel to Mentions::references: index into works, -1: open
  std::vector<std::vector<int>> of_named;  // parallel to Mentions::named_references and their works
};

Resolution resolve(const Mentions& mentions);

}  // namespace trichdan
